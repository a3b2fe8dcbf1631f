import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { serialise } from '@tertius/core';
import type { Released } from '@tertius/core/sharing';
import { Failure } from './failure.ts';

const PAGE = new URL('../page.html', import.meta.url);
const PARTS = new URL('../parts/', import.meta.url);
const MARKER = /(<script\b[^>]*\bid=["']?tertius-network["']?[^>]*)>\s*<\/script>/;

export function pageIsBuilt(): boolean {
  return existsSync(PAGE);
}

/** What the page is told beside the network; the names are those of its meta elements. */
export interface PageFacts {
  /** Name of the network file. */
  readonly file?: string;
  readonly asOf?: string;
  /** Lets the page save through the server it came from. */
  readonly token?: string;
}

/** The built page without a network. Throws a `Failure` where it is not built. */
export function emptyPage(): string {
  if (!pageIsBuilt())
    throw new Failure('the viewer is not built; run npm start in the project once, which builds it');
  const page = readFileSync(PAGE, 'utf8');
  if (!MARKER.test(page)) throw new Failure('the built viewer has no place for a network; build it again');
  return page;
}

/** The viewer as one page with what may leave in it: compressed and in base64, so that no text of it can end the element. */
export function pageWith({ evidence }: Released, facts: PageFacts = {}): string {
  const page = emptyPage();
  const data = gzipSync(serialise(evidence)).toString('base64');
  const metas = [
    ['tertius-file', facts.file],
    ['tertius-as-of', facts.asOf],
    ['tertius-token', facts.token],
  ].flatMap(([name, value]) =>
    value === undefined ? [] : [`<meta name="${name}" content="${escaped(value)}">`],
  );
  return page
    .replace(MARKER, (_, start: string) => `${start}>${data}</script>`)
    .replace('</title>', () => `</title>${metas.join('')}`);
}

/** The page's further scripts, each in an element of its own. */
const FURTHER = /(<script type="text\/plain" id="(tertius-\w+)">)([\s\S]*?)(<\/script>)/g;

/** Where a server has the further scripts of the page, and what its workers do in parts that load as they are needed. */
export const PARTS_PATH = '/parts/';

/** The scripts of a served page besides the one in it, by name. */
export function pageParts(): ReadonlyMap<string, string> {
  const further = [...emptyPage().matchAll(FURTHER)].map(
    ([, , id = '', text = '']) => [`${id}.js`, text] as const,
  );
  const parts = existsSync(PARTS) ? readdirSync(PARTS) : [];
  return new Map([
    ...further,
    ...parts.map((name) => [name, readFileSync(new URL(name, PARTS), 'utf8')] as const),
  ]);
}

/** The page for a server that has those parts: it carries only the script of its own thread. */
export function inParts(page: string): string {
  if (!existsSync(PARTS)) return page;
  const ids = [...page.matchAll(FURTHER)].map(([, , id = '']) => id);
  const served = [...ids.map((id) => [id, id] as const), ['tertius-worker', 'worker'] as const];
  const metas = served.map(([name, script]) => `<meta name="${name}" content="${PARTS_PATH}${script}.js">`);
  return page
    .replace(FURTHER, (_, open: string, _id: string, _text: string, close: string) => `${open}${close}`)
    .replace('worker-src blob:', "worker-src 'self'")
    .replace('</title>', () => `</title>${metas.join('')}`);
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
