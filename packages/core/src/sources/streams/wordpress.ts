import { channelNumber } from '../../model/channel.ts';
import { formatDay } from '../../model/day.ts';
import type { PersonRecord } from '../../model/evidence.ts';
import type { DocumentFormat } from '../reading/document.ts';
import { enter } from '../reading/enter.ts';
import type { Outcome, Reading } from '../reading/reader.ts';
import { said } from '../reading/said.ts';
import { type Moment, momentOf } from './json-shapes.ts';
import { siteOf } from './site.ts';
import { childText, type Element, readElements } from './xml-document.ts';

/** Elements of posts and comments that are read, or that keep the export in order. */
const READ = new Set(
  `title link creator guid post_id post_date post_date_gmt post_modified post_modified_gmt post_type post_name status comment_id comment_author
  comment_author_email comment_author_url comment_date comment_date_gmt comment_approved comment_type comment_parent comment_user_id`.split(
    /\s+/,
  ),
);

/** Elements of those who write on the site. */
const READ_OF_AUTHORS = new Set(
  'author_id author_login author_email author_display_name author_first_name author_last_name'.split(' '),
);

const REPLY = channelNumber('reply');

/**
 * The comments of a WordPress export. A commenter is told from others by address and site; the address is forgotten
 * after reading, the site is kept. What a comment says and where it came from are never kept.
 */
export const wordpress: DocumentFormat = {
  format: 'wordpress',
  recognise: (start) => /<rss[\s>]/.test(start) && /xmlns:wp=|wordpress\.org\/export/.test(start),
  read(bytes, reading) {
    const comments = new Comments(reading);
    const read = readElements(bytes, reading, new Set(['comment', 'author', 'item']), (element, within) => {
      if (element.name === 'author') comments.author(element, within.at(-1));
      else if (element.name === 'comment') comments.later(element);
      else comments.item(element);
      const known = element.name === 'author' ? READ_OF_AUTHORS : READ;
      for (const { name } of element.children)
        if (!known.has(name))
          reading.ledger.notUsed(`${element.name}.${name.slice(0, 60)}`, 'an element that is not read', '');
    });
    if (!comments.hasAuthors)
      reading.ledger.notUsed('author', 'no author is named; the posts are taken as those of the owner', '');
    return read;
  },
};

class Comments {
  readonly #reading: Reading;
  readonly #authors = new Map<string, number>();
  #waiting: Element[] = [];
  #writers: Element[] = [];
  #site: string | undefined;
  /** Whether the export names anybody who writes on the site. */
  hasAuthors = false;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  author(element: Element, channel: Element | undefined): void {
    this.#writers.push(element);
    this.hasAuthors = true;
    this.#site ??= childText(channel, 'link');
  }

  /** Those who write here: the one whom the user named, else the first, is the owner; others are people. */
  #settle(): void {
    const self = this.#reading.options.self?.toLowerCase() ?? '';
    const isSelf = (writer: Element): boolean =>
      ['author_email', 'author_display_name'].some((field) => {
        const text = childText(writer, field)?.toLowerCase();
        return text !== undefined && self.includes(text);
      });
    const owner = this.#writers.find(isSelf) ?? this.#writers[0];
    const sites = siteOf(this.#site);
    for (const writer of this.#writers) {
      const { line } = writer;
      const email = childText(writer, 'author_email')?.toLowerCase();
      const name = plain(childText(writer, 'author_display_name'));
      let index = -1;
      if (writer === owner)
        this.#reading.draft.aboutOwner(
          said<PersonRecord>({
            line,
            name,
            emails: email === undefined ? undefined : [email],
            profiles: this.#writers.length === 1 && sites !== undefined ? [sites] : undefined,
          }),
        );
      else index = this.#reading.draft.person(said<PersonRecord>({ line, name })).index;
      const id = childText(writer, 'author_id');
      for (const key of [email, childText(writer, 'author_login'), id && `#${id}`])
        if (key !== undefined) this.#authors.set(key, index);
    }
    this.#writers = [];
  }

  later(comment: Element): void {
    this.#waiting.push(comment);
  }

  item(item: Element): void {
    this.#settle();
    const waiting = this.#waiting;
    this.#waiting = [];
    const writer = this.#authors.get(childText(item, 'creator') ?? '') ?? -1;
    const commenters = new Map<string, number>();
    for (const comment of waiting) {
      const id = childText(comment, 'comment_id') ?? '';
      if (isShown(comment) && !isPing(comment)) commenters.set(id, this.#commenter(comment) ?? writer);
    }
    const topic = plain(childText(item, 'title'));
    if (writer === -1) this.#published(item, topic);
    for (const comment of waiting)
      enter(this.#reading, comment.line, this.#enterComment(comment, writer, commenters, topic), '');
  }

  /** A public post of the owner: its day, title and address are kept, not its text. */
  #published(item: Element, title: string | undefined): void {
    const at = momentOf(childText(item, 'post_date_gmt'));
    const link = childText(item, 'link');
    const isPost = childText(item, 'post_type') === 'post' && childText(item, 'status') === 'publish';
    if (!isPost || at === undefined || title === undefined) return;
    const address = link !== undefined && /^https?:\/\/[^\s<>"]+$/i.test(link) ? ` <${link}>` : '';
    const trace = `${formatDay(at.day)} ${title.replace(/\s+/g, ' ').slice(0, 300)}${address}`;
    this.#reading.draft.aboutOwner({ line: item.line, attributes: [['published', trace]] });
  }

  #enterComment(
    comment: Element,
    writer: number,
    commenters: ReadonlyMap<string, number>,
    topic: string | undefined,
  ): Outcome {
    const { line } = comment;
    if (!isShown(comment))
      return { excluded: childText(comment, 'comment_approved') === 'spam' ? 'spam' : 'draft' };
    if (isPing(comment)) {
      const value = childText(comment, 'comment_author_url') ?? '';
      const message = 'a site links to this post; whose it is the file does not say';
      this.#reading.ledger.warn({ line, column: 0, code: 'unresolved', value, message });
      return 'accepted';
    }
    const from = commenters.get(childText(comment, 'comment_id') ?? '');
    const written = childText(comment, 'comment_date_gmt');
    const at = momentOf(written) ?? dayOn(childText(comment, 'comment_date'));
    if (from === undefined) return { excluded: 'no-people' };
    if (at === undefined)
      return { rejected: 'bad-date', column: 0, value: written ?? '', message: 'a comment needs its date' };
    const parent = commenters.get(childText(comment, 'comment_parent') ?? '');
    const to = from === writer ? parent : writer;
    if (to === undefined || to === from) return { excluded: 'no-people' };
    const about = topic === undefined ? {} : { topic };
    this.#reading.draft.interaction({ line, channel: REPLY, ...at, from, to: [to], ...about });
    return 'accepted';
  }

  /** Who wrote a comment: an author of the site, or a person; undefined where it names nobody. */
  #commenter(comment: Element): number | undefined {
    const email = childText(comment, 'comment_author_email')?.toLowerCase();
    const user = childText(comment, 'comment_user_id');
    const author =
      this.#authors.get(email ?? '') ?? (user === '0' ? undefined : this.#authors.get(`#${user ?? ''}`));
    if (author !== undefined) return author;
    const name = plain(childText(comment, 'comment_author'));
    const address = childText(comment, 'comment_author_url');
    const site = siteOf(address);
    const key = email ?? site?.toLowerCase() ?? name;
    if (key === undefined) return undefined;
    const shown = name !== undefined && !name.includes('@') ? name : undefined;
    const { draft } = this.#reading;
    const index = draft.mention(key, () =>
      said<PersonRecord>({
        line: comment.line,
        name: shown,
        profiles: site === undefined ? undefined : [site],
      }),
    );
    const known = draft.people.at(index);
    if (known.profiles === undefined && site !== undefined)
      draft.amend(index, { ...known, profiles: [site] });
    return index;
  }
}

const isShown = (comment: Element): boolean => childText(comment, 'comment_approved') === '1';

const isPing = (comment: Element): boolean =>
  /^(ping|track)back$/.test(childText(comment, 'comment_type') ?? '');

/** The day of a clock reading whose zone the file does not say. */
function dayOn(local: string | undefined): Moment | undefined {
  const at = momentOf(local);
  return at && { day: at.day, second: -1 };
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** WordPress keeps names and titles as they stand in a page: `Ann &amp; Co`. */
function plain(text: string | undefined): string | undefined {
  return text?.replace(/&(?:#(\d{1,6})|([a-z]{2,4}));/g, (whole, code: string | undefined, name = '') =>
    code === undefined ? (NAMED[name as string] ?? whole) : String.fromCodePoint(Number(code)),
  );
}
