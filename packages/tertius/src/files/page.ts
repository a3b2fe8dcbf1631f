import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { Failure } from './failure.ts';

const PAGE = new URL('../page.html', import.meta.url);
const MARKER = /(<script\b[^>]*\bid=["']?tertius-network["']?[^>]*)>\s*<\/script>/;

export function pageIsBuilt(): boolean {
  return existsSync(PAGE);
}

/** The viewer as one page with a network in it: compressed and in base64, so that no text of it can end the element. */
export function pageWith(network: string, attributes: Readonly<Record<string, string>> = {}): string {
  if (!pageIsBuilt())
    throw new Failure('the viewer is not built; run npm start, or pnpm build, in the project once');
  const page = readFileSync(PAGE, 'utf8');
  if (!MARKER.test(page)) throw new Failure('the built viewer has no place for a network; build it again');
  const data = gzipSync(network).toString('base64');
  const extra = Object.entries(attributes).map(([name, value]) => ` data-${name}="${value}"`);
  return page.replace(MARKER, (_, start: string) => `${start}${extra.join('')}>${data}</script>`);
}
