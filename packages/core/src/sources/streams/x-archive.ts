import { type ArchiveFormat, baseName } from '../archive/archive.ts';
import { enter } from '../reading/enter.ts';
import type { Outcome, Reading } from '../reading/reader.ts';
import { members, sayUnreadMembers } from '../reading/unread-members.ts';
import { fieldsOf, listOf, textOf } from './json-shapes.ts';
import { readMessages } from './x-messages.ts';
import { XPeople } from './x-people.ts';
import { XPosts } from './x-posts.ts';

const MEMBER =
  /^(account|tweets?|note-tweet|community-tweet|following|follower|direct-message-headers|direct-message-group-headers|like)(-part\d+)?\.js$/;
const PREFIX = /^\ufeff?\s*window\.YTD\.[\w.-]{1,80}\s*=\s*/;

/** The kind of a member by its name: `tweets-part3.js` is `tweets`. */
function kindOf(name: string): string | undefined {
  return MEMBER.exec(baseName(name))?.[1];
}

/** `tweets.js` comes before `tweets-part1.js`, and part 2 before part 10. */
function inOrder(one: string, other: string): number {
  const part = (name: string): number => Number(/-part(\d+)\.js$/.exec(name)?.[1] ?? 0);
  return part(one) - part(other) || (one < other ? -1 : 1);
}

/** An archive of X (Twitter). Its members are scripts that hold JSON: the JSON is cut out and parsed, nothing is run. */
export const xArchive: ArchiveFormat = {
  format: 'x-archive',
  recognise: (names) =>
    names.some((name) => baseName(name) === 'account.js') &&
    names.some((name) => kindOf(name) !== undefined && kindOf(name) !== 'account'),
  read(archive, reading) {
    const names = archive.names.filter((name) => kindOf(name) !== undefined).sort(inOrder);
    const of = (...kinds: readonly string[]): readonly string[] =>
      names.filter((name) => kinds.includes(kindOf(name) ?? ''));
    const each = (
      list: readonly string[],
      read: (record: unknown, line: number, inside: Reading) => Outcome,
    ) => {
      for (const name of list) {
        const inside = { ...reading, member: name };
        recordsOf(archive.unpack((other) => other === name).get(name), inside).forEach((record, at) => {
          enter(inside, at + 1, read(record, at + 1, inside), '');
        });
      }
    };
    const people = new XPeople(reading);
    /** What an entry holds under the name of its kind; members of both that are not read are said. */
    const within = (record: unknown, kind: string, known: ReadonlySet<string>): Fields => {
      sayUnreadMembers(reading.ledger, `entry of ${kind}`, fieldsOf(record), new Set([kind]));
      const inner = fieldsOf(fieldsOf(record)[kind]);
      sayUnreadMembers(reading.ledger, kind, inner, known);
      return inner;
    };
    each(of('account'), (record) => people.owner(within(record, 'account', ACCOUNT)));
    const posts = new XPosts(people);
    each(of('tweet', 'tweets', 'note-tweet', 'community-tweet'), (record, line, inside) =>
      posts.read(fieldsOf(record), line, inside),
    );
    each(of('following', 'follower'), (record, line, inside) => {
      const kind = kindOf(inside.member ?? '') ?? '';
      const id = textOf(within(record, kind, FOLLOWS).accountId);
      return id === undefined ? noAccount(kind) : people.follow(id, kind === 'follower', line, inside);
    });
    for (const name of of('direct-message-headers', 'direct-message-group-headers')) {
      const inside = { ...reading, member: name };
      const bytes = archive.unpack((other) => other === name).get(name);
      readMessages(recordsOf(bytes, inside), people, inside);
    }
    each(of('like'), () => ({ excluded: 'no-people' }));
  },
};

type Fields = Readonly<Record<string, unknown>>;

const ACCOUNT = members('accountId email username accountDisplayName createdAt createdVia');
const FOLLOWS = members('accountId userLink');

const noAccount = (kind: string): Outcome => ({
  rejected: 'no-end',
  column: 0,
  value: '',
  message: `an entry of ${kind} needs accountId`,
});

/** The records of a member; one that is not a single list in JSON is not read, and that is said. */
function recordsOf(bytes: Uint8Array | undefined, reading: Reading): readonly unknown[] {
  const text = new TextDecoder().decode(bytes);
  const start = PREFIX.exec(text.slice(0, 200))?.[0].length;
  try {
    if (start !== undefined) return listOf(JSON.parse(text.slice(start).replace(/;\s*$/, '')));
  } catch {
    // Said below.
  }
  const member = reading.member ?? '';
  const message =
    'this member is not one list in JSON; nothing of it is read or run; download the archive again';
  reading.ledger.warn({ line: 1, column: 1, code: 'not-read', value: member, message, member });
  return [];
}
