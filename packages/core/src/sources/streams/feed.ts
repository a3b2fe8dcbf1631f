import { TertiusError } from '../../errors.ts';
import { looksLikeMail } from '../../identity/keys.ts';
import { formatDay } from '../../model/day.ts';
import type { PersonRecord } from '../../model/evidence.ts';
import { type DocumentFormat, startOf } from '../reading/document.ts';
import { enter } from '../reading/enter.ts';
import type { Outcome, Reading } from '../reading/reader.ts';
import { said } from '../reading/said.ts';
import { isJsonFeed, readJsonFeed } from './json-feed.ts';
import { fieldsOf, momentOf } from './json-shapes.ts';
import { linkedSites } from './linked-sites.ts';
import { siteOf } from './site.ts';
import { childText, type Element, readElements } from './xml-document.ts';

/** What of a post is read, or is its text, of which only links to the owner's site are. */
const ENTRY = new Set(
  'title link published pubDate date updated author creator id guid content encoded description summary'.split(
    ' ',
  ),
);

/** RSS and Atom: what one person or site published; title, day and address of each post are kept, texts are not. */
export const feed: DocumentFormat = {
  format: 'feed',
  recognise: (start) =>
    isJsonFeed(start) ||
    (/<(rss|feed|rdf:RDF)[\s>]/.test(start) &&
      (/http:\/\/www\.w3\.org\/2005\/Atom/.test(start) || /<channel[\s>]/.test(start))),
  read(bytes, reading) {
    if (isJsonFeed(startOf(bytes))) {
      readJsonFeed(jsonOf(bytes, reading), reading);
      return { encoding: 'utf-8' };
    }
    const posts: Element[] = [];
    let head: Element | undefined;
    const read = readElements(bytes, reading, new Set(['item', 'entry', 'channel', 'feed']), (element) => {
      if (element.name === 'item' || element.name === 'entry') posts.push(element);
      else head ??= element;
    });
    const site = head === undefined ? undefined : siteOf(linkOf(head));
    const writers = new Map<string, PersonRecord>();
    for (const post of posts)
      for (const { name } of post.children)
        if (!ENTRY.has(name))
          reading.ledger.notUsed(`${post.name}.${name.slice(0, 60)}`, 'an element that is not read', '');
    for (const post of posts) sayUnknownZone(post, reading);
    for (const post of posts) enter(reading, post.line, publish(post, head, site, writers), '');
    const sole = writers.size === 1;
    for (const record of writers.values())
      reading.draft.person(sole ? { ...record, ...sited(site, record.profiles) } : record);
    return read;
  },
};

const ZONE = /\d ([A-Z]{2,5})\s*$/i;
const ZONES = /^(GMT|UTC?|Z|[ECMP][SD]T|CES?T|WES?T|EES?T|BST|MSK|JST|[AP]M)$/i;

/** Names a zone that nobody knows: the time is taken as it stands. */
function sayUnknownZone(post: Element, { ledger }: Reading): void {
  const written = childText(post, 'published', 'pubDate', 'date', 'updated') ?? '';
  const zone = ZONE.exec(written)?.[1];
  if (zone !== undefined && !ZONES.test(zone))
    ledger.notUsed(`zone ${zone}`, 'a zone that is not known; the time was left as it stands', written);
}

/** The whole file as JSON. Throws `unreadable` where it is none. */
function jsonOf(bytes: Uint8Array, reading: Reading): Readonly<Record<string, unknown>> {
  try {
    return fieldsOf(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (cause) {
    const place = { file: reading.file, line: 1, column: 1 };
    throw new TertiusError('unreadable', 'this feed is no whole JSON; save it again', { place, cause });
  }
}

function publish(
  post: Element,
  head: Element | undefined,
  site: string | undefined,
  writers: Map<string, PersonRecord>,
): Outcome {
  const title = childText(post, 'title')
    ?.replace(/<[^>]{0,200}>/g, '')
    .replace(/\s+/g, ' ')
    .slice(0, 300);
  const written = childText(post, 'published', 'pubDate', 'date', 'updated');
  const at = momentOf(written);
  const link = linkOf(post);
  if (title === undefined && link === undefined) return 'blank';
  const writer = writerOf(post) ?? writerOf(head) ?? { line: head?.line ?? post.line, ...sited(site) };
  const key = JSON.stringify([writer.name, writer.emails]);
  const known = writers.get(key) ?? writer;
  const words = [
    at === undefined ? '' : formatDay(at.day),
    title ?? '',
    link === undefined ? '' : `<${link}>`,
  ];
  const trace = ['published', words.filter((word) => word !== '').join(' ')] as const;
  const sites = at === undefined ? [] : linkedSites(post, at.day, site);
  const before = known.attributes ?? [];
  if (before.some(([, value]) => value === trace[1])) return 'merged';
  writers.set(key, { ...known, attributes: [...before, trace, ...sites] });
  return 'accepted';
}

const sited = (
  site: string | undefined,
  others: readonly string[] = [],
): { readonly profiles?: readonly string[] } =>
  site === undefined ? {} : { profiles: [...new Set([site, ...others])] };

/** The person whom an entry or a feed names as its author. */
function writerOf(element: Element | undefined): PersonRecord | undefined {
  const author = element?.children.find(({ name }) => name === 'author' || name === 'creator');
  if (author === undefined) return undefined;
  const bare = author.text.slice(0, 1000).trim();
  const mailed = /^(\S+@\S+)\s*(?:\(([^()]{1,200})\))?$/.exec(bare);
  const email = childText(author, 'email') ?? mailed?.[1];
  const name = childText(author, 'name') ?? (mailed === null ? bare : mailed[2]);
  if (!name && email === undefined) return undefined;
  const page = childText(author, 'uri', 'url');
  const profile = siteOf(page);
  const emails = email !== undefined && looksLikeMail(email) ? [email] : undefined;
  return said<PersonRecord>({
    line: author.line,
    name: name || undefined,
    emails,
    profiles: profile === undefined ? [] : [profile],
  });
}

/** The page that an entry or a feed is about: not the address of the feed itself. */
function linkOf(element: Element): string | undefined {
  const links = element.children.filter(({ name }) => name === 'link');
  const found = links.find(
    ({ attributes }) => (attributes.rel ?? 'alternate') === 'alternate' && attributes.href !== undefined,
  );
  const address = found?.attributes.href ?? links.map(({ text }) => text.trim()).find((text) => text !== '');
  return address !== undefined && /^https?:\/\/[^\s<>"]+$/i.test(address) ? address : undefined;
}
