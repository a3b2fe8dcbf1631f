import { formatDay } from '../../model/day.ts';
import { siteOf } from './site.ts';
import type { Element } from './xml-document.ts';

const BODIES = new Set([
  'content',
  'summary',
  'description',
  'encoded',
  'div',
  'a',
  'p',
  'article',
  'section',
]);
const MOST = 20;
const ADDRESS = /\bhref\s*=\s*["']?(https?:\/\/[^\s"'<>]{3,300})/gi;

/**
 * The sites that the body of a post links to, as the attribute `links to` with the day of the post: of the body nothing else is
 * kept. Whether one of them is somebody's is seen when all files are together. Cost: linear in the body.
 */
export function linkedSites(
  post: Element,
  day: number,
  own: string | undefined,
): (readonly [string, string])[] {
  const found = new Set<string>();
  for (const address of addresses(post)) {
    const host = /^(https?:\/\/[^/?#]+)/i.exec(address)?.[1]?.toLowerCase();
    if (host === undefined || siteOf(host) === undefined || found.size >= MOST) continue;
    if (own?.toLowerCase().startsWith(host)) continue;
    found.add(host);
  }
  return [...found].sort().map((site) => ['links to', `${formatDay(day)} ${site}`] as const);
}

function* addresses(element: Element): Generator<string> {
  for (const child of element.children) {
    if (!BODIES.has(child.name)) continue;
    if (child.name === 'a' && child.attributes.href !== undefined) yield child.attributes.href;
    for (const [, address] of child.text.matchAll(ADDRESS)) yield address as string;
    yield* addresses(child);
  }
}
