import { channelNumber } from '../../model/channel.ts';
import type { PersonRecord } from '../../model/evidence.ts';
import { type ArchiveFormat, baseName } from '../archive/archive.ts';
import { placed } from '../reading/document.ts';
import { enter } from '../reading/enter.ts';
import type { Outcome, Reading } from '../reading/reader.ts';
import { said } from '../reading/said.ts';
import { members, sayUnreadMembers } from '../reading/unread-members.ts';
import { fieldsOf, listOf, momentOf, textOf } from './json-shapes.ts';

const REPLY = channelNumber('reply');
const MENTION = channelNumber('mention');

type Fields = Readonly<Record<string, unknown>>;

const MEMBER =
  /^(users|repositories|issues|pull_requests|issue_comments|pull_request_reviews|pull_request_review_comments|commit_comments)_\d+\.json$/;
const kindOf = (name: string): string | undefined => MEMBER.exec(baseName(name))?.[1];

/** Members that are read, of a record of any kind. */
const RECORD = members(
  'type url user owner name emails title body created_at submitted_at issue pull_request',
);

const ADDRESS = members('address primary verified visibility');

/** What is written first, and what answers it. */
const BEGUN = ['issues', 'pull_requests'];
const ANSWERS = ['issue_comments', 'pull_request_reviews', 'pull_request_review_comments', 'commit_comments'];

/** GitHub's account export: who commented on or reviewed whose issues and pull requests, and who was named in them. */
export const githubArchive: ArchiveFormat = {
  format: 'github-archive',
  recognise: (names) =>
    names.some((name) => kindOf(name) === 'repositories') ||
    (names.some((name) => kindOf(name) === 'users') &&
      names.some((name) => BEGUN.includes(kindOf(name) ?? ''))),
  read(archive, reading) {
    const each = (
      kinds: readonly string[],
      take: (record: Fields, line: number, inside: Reading) => void,
    ): void => {
      for (const name of archive.names.filter((one) => kinds.includes(kindOf(one) ?? '')).sort()) {
        const inside = { ...reading, member: name };
        const records = recordsOf(archive.unpack((other) => other === name).get(name), inside);
        records.forEach((record, at) => {
          sayUnreadMembers(reading.ledger, kindOf(name) ?? name, fieldsOf(record), RECORD);
          take(fieldsOf(record), at + 1, inside);
        });
      }
    };
    const owners = new Map<string, number>();
    each(['repositories'], (record) => {
      const owner = accountOf(record.owner);
      if (owner !== undefined) owners.set(owner, (owners.get(owner) ?? 0) + 1);
    });
    const people = new Accounts(reading, [...owners].sort(([, x], [, y]) => y - x)[0]?.[0]);
    each(['users'], (record, line, inside) => {
      enter(inside, line, people.user(record, line, inside), '');
    });
    each([...BEGUN, ...ANSWERS], (record) => {
      people.writes(accountOf(record.user));
    });
    const written = new Map<string, { readonly by: string; readonly title: string | undefined }>();
    each(BEGUN, (record, line, inside) => {
      const [by, url] = [accountOf(record.user), textOf(record.url)];
      const title = textOf(record.title)?.slice(0, 300);
      if (by !== undefined && url !== undefined) written.set(url, { by, title });
      enter(inside, line, people.wrote(record, line, { by, to: undefined, title }, inside), '');
    });
    each(ANSWERS, (record, line, inside) => {
      const about = textOf(record.issue) ?? textOf(record.pull_request) ?? '';
      const begun = written.get(about);
      const by = accountOf(record.user);
      enter(inside, line, people.wrote(record, line, { by, to: begun?.by, title: begun?.title }, inside), '');
    });
  },
};

/** An account by its address, which is how the export names people; the ghost stands for those who left. */
function accountOf(value: unknown): string | undefined {
  const login = /^https:\/\/github\.com\/([a-z\d](?:[a-z\d-]{0,38}))\/?$/i.exec(textOf(value) ?? '')?.[1];
  return login === undefined || login.toLowerCase() === 'ghost' ? undefined : login.toLowerCase();
}

class Accounts {
  readonly #reading: Reading;
  readonly #owner: string | undefined;
  readonly #index = new Map<string, number>();
  readonly #known = new Set<string>();

  constructor(reading: Reading, owner: string | undefined) {
    this.#reading = reading;
    this.#owner = owner;
  }

  /** Only accounts that the export knows can be named: any word after an @ may be something else. */
  writes(login: string | undefined): void {
    if (login !== undefined) this.#known.add(login);
  }

  user(record: Fields, line: number, inside: Reading): Outcome {
    const login = accountOf(record.url);
    if (login === undefined) return 'blank';
    this.#known.add(login);
    if (/\[bot\]$|-bot$/.test(login)) return { excluded: 'automatic' };
    const about = said<PersonRecord>({
      line,
      name: textOf(record.name),
      profiles: [`https://github.com/${login}`],
    });
    if (login === this.#owner) {
      const listed = listOf(record.emails).map(fieldsOf);
      for (const mail of listed) sayUnreadMembers(inside.ledger, 'emails', mail, ADDRESS);
      const emails = listed.flatMap((mail) => textOf(mail.address) ?? []);
      inside.draft.aboutOwner(emails.length === 0 ? about : { ...about, emails });
      return 'accepted';
    }
    const known = this.#index.has(login);
    const index = this.#of(login, line, inside);
    const before = inside.draft.people.at(index);
    inside.draft.amend(index, said<PersonRecord>({ ...before, name: before.name ?? about.name }));
    return known ? 'merged' : 'accepted';
  }

  /** One text: a reply to whoever began the thread, and a mention of each other person named in it. */
  wrote(
    record: Fields,
    line: number,
    {
      by,
      to,
      title,
    }: {
      readonly by: string | undefined;
      readonly to: string | undefined;
      readonly title: string | undefined;
    },
    inside: Reading,
  ): Outcome {
    if (by === undefined) return { excluded: 'no-people' };
    const at = momentOf(record.created_at ?? record.submitted_at);
    if (at === undefined)
      return {
        rejected: 'bad-date',
        column: 0,
        value: textOf(record.created_at) ?? '',
        message: 'a text needs the moment it was made',
      };
    const others = namedIn(textOf(record.body) ?? '').filter(
      (login) => login !== by && login !== to && this.#known.has(login),
    );
    const topic = title === undefined ? {} : { topic: title };
    const add = (channel: number, other: string): void =>
      inside.draft.interaction({
        line,
        channel,
        ...at,
        from: this.#of(by, line, inside),
        to: [this.#of(other, line, inside)],
        ...topic,
      });
    const answers = to !== undefined && to !== by;
    if (answers) add(REPLY, to);
    for (const other of others) add(MENTION, other);
    return answers || others.length > 0 ? 'accepted' : { excluded: 'no-people' };
  }

  #of(login: string, line: number, inside: Reading): number {
    if (login === this.#owner) return -1;
    const known = this.#index.get(login);
    if (known !== undefined) return known;
    const index = this.#reading.draft.mention(`github:${login}`, () => ({
      line,
      profiles: [`https://github.com/${login}`],
      ...placed(inside),
    }));
    this.#index.set(login, index);
    return index;
  }
}

/** Accounts that a text names; of the text nothing else is looked at. Code and addresses of mail name nobody. */
function namedIn(text: string): string[] {
  const bare = text.slice(0, 65_536).replace(/`[^`]*`/g, ' ');
  const found = [...bare.matchAll(/(?<![\w/.@-])@([a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38})(?![\w/-])/gi)];
  return [...new Set(found.map(([, login]) => (login as string).toLowerCase()))].slice(0, 50);
}

function recordsOf(bytes: Uint8Array | undefined, reading: Reading): readonly unknown[] {
  try {
    return listOf(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    const message = 'this member is no list in JSON; download the archive again';
    const { member = '' } = reading;
    reading.ledger.warn({ line: 1, column: 1, code: 'not-read', value: member, message, member });
    return [];
  }
}
