import { looksLikeMail } from '../../identity/keys.ts';
import { formatDay } from '../../model/day.ts';
import type { PersonRecord } from '../../model/evidence.ts';
import { enter } from '../reading/enter.ts';
import type { Outcome, Reading } from '../reading/reader.ts';
import { said } from '../reading/said.ts';
import { members, sayUnreadMembers } from '../reading/unread-members.ts';
import { fieldsOf, listOf, momentOf, textOf } from './json-shapes.ts';
import { siteOf } from './site.ts';

type Fields = Readonly<Record<string, unknown>>;

export const isJsonFeed = (start: string): boolean =>
  /^\s*\{/.test(start) && /"version"\s*:\s*"https?:\/\/jsonfeed\.org\/version\/1/.test(start);

const ITEM = members('id url external_url title date_published date_modified authors author');

/** A JSON Feed (version 1 and 1.1): title, day and address of each post under whoever wrote it; texts are not kept. */
export function readJsonFeed(feed: Fields, reading: Reading): void {
  const site = siteOf(textOf(feed.home_page_url));
  const writers = new Map<string, PersonRecord>();
  listOf(feed.items).forEach((item, at) => {
    sayUnreadMembers(reading.ledger, 'item', fieldsOf(item), ITEM);
    enter(reading, at + 1, publish(fieldsOf(item), at + 1, feed, writers), '');
  });
  const sole = writers.size === 1 && site !== undefined;
  for (const record of writers.values())
    reading.draft.person(
      sole ? { ...record, profiles: [...new Set([site, ...(record.profiles ?? [])])] } : record,
    );
}

function publish(item: Fields, line: number, feed: Fields, writers: Map<string, PersonRecord>): Outcome {
  const title = textOf(item.title)?.replace(/\s+/g, ' ').slice(0, 300);
  const address = textOf(item.url) ?? textOf(item.external_url);
  const link = address !== undefined && /^https?:\/\/[^\s<>"]+$/i.test(address) ? address : undefined;
  if (title === undefined && link === undefined) return 'blank';
  const at = momentOf(item.date_published ?? item.date_modified);
  const writer = authorOf(item, line) ?? authorOf(feed, line) ?? { line };
  const key = JSON.stringify([writer.name, writer.emails, writer.profiles]);
  const known = writers.get(key) ?? writer;
  const words = [
    at === undefined ? '' : formatDay(at.day),
    title ?? '',
    link === undefined ? '' : `<${link}>`,
  ];
  const trace = ['published', words.filter((word) => word !== '').join(' ')] as const;
  const before = known.attributes ?? [];
  if (before.some(([, value]) => value === trace[1])) return 'merged';
  writers.set(key, { ...known, attributes: [...before, trace] });
  return 'accepted';
}

/** The first author (`authors`, before version 1.1 `author`): a name, and an address that may be a site or `mailto:`. */
function authorOf(of: Fields, line: number): PersonRecord | undefined {
  const author = fieldsOf(listOf(of.authors)[0] ?? of.author);
  const [name, url] = [textOf(author.name), textOf(author.url)];
  if (name === undefined && url === undefined) return undefined;
  const mail = /^mailto:(.+)$/i.exec(url ?? '')?.[1];
  const profile = siteOf(url);
  return said<PersonRecord>({
    line,
    name,
    emails: mail !== undefined && looksLikeMail(mail) ? [mail] : undefined,
    profiles: profile === undefined ? undefined : [profile],
  });
}
