import { channelNumber } from '../../model/channel.ts';
import type { Outcome, Reading } from '../reading/reader.ts';
import type { Conversation } from './slack-archive.ts';
import type { SlackPeople } from './slack-people.ts';
import { type SlackMessage, textOr, texts } from './slack-shapes.ts';

const POST = channelNumber('post');
const MESSAGE = channelNumber('message');
const REPLY = channelNumber('reply');
const MENTION = channelNumber('mention');
const LIKE = channelNumber('like');

/** Subtypes that are still somebody saying something. */
const SAID = new Set(['thread_broadcast', 'me_message', 'file_share', 'file_comment']);

/**
 * The messages of one conversation: posts, replies and mentions in channels, messages in direct ones, reactions as
 * likes. Of a text only who is named in it is read.
 */
export class SlackConversation {
  readonly #people: SlackPeople;
  readonly #conversation: Conversation;
  /** Who wrote, by `ts`, which is a message's own in its conversation. */
  readonly #authors = new Map<string, string>();

  constructor(people: SlackPeople, conversation: Conversation) {
    this.#people = people;
    this.#conversation = conversation;
  }

  read(message: SlackMessage | undefined, line: number, reading: Reading): Outcome {
    if (message === undefined) return 'blank';
    const subtype = textOr(message.subtype);
    if (subtype !== undefined && !SAID.has(subtype)) return { excluded: 'automatic' };
    const author = textOr(message.user);
    if (author === undefined || textOr(message.bot_id) !== undefined || this.#people.isBot(author))
      return { excluded: 'automatic' };
    const ts = typeof message.ts === 'number' ? String(message.ts) : textOr(message.ts);
    const seconds = Number(ts);
    if (ts === undefined || !(seconds > 0 && seconds < 253_402_300_800))
      return {
        rejected: 'bad-date',
        column: 0,
        value: ts ?? '',
        message: 'a message needs ts, in seconds since 1970',
      };
    if (this.#authors.has(ts)) return 'merged';
    this.#authors.set(ts, author);

    const { direct, members } = this.#conversation;
    const others = members.filter((id) => this.#isOther(id, author));
    if (direct && others.length === 0)
      return { excluded: members.some((id) => this.#people.isBot(id)) ? 'automatic' : 'no-people' };
    const person = (id: string, about: SlackMessage = {}): number =>
      this.#people.of(id, line, reading.member ?? '', about.user_profile ?? {});
    const day = Math.floor(seconds / 86_400);
    const at = { line, day, second: Math.floor(seconds) - day * 86_400 };
    const add = (channel: number, from: string, to: readonly string[]): void =>
      reading.draft.interaction({ ...at, channel, from: person(from), to: to.map((id) => person(id)) });

    person(author, message);
    const answered = direct ? undefined : this.#answered(message, ts, author);
    if (direct) add(MESSAGE, author, others);
    else if (answered !== undefined) add(REPLY, author, [answered]);
    else add(POST, author, others);
    if (!direct)
      for (const id of named(message))
        if (id !== answered && this.#isOther(id, author) && this.#people.isKnown(id))
          add(MENTION, author, [id]);
    for (const id of reactors(message)) if (this.#isOther(id, author)) add(LIKE, id, [author]);
    return 'accepted';
  }

  #isOther(id: string, author: string): boolean {
    return id !== author && !this.#people.isBot(id);
  }

  /** Whom a message in a thread answers: who began it. */
  #answered(message: SlackMessage, ts: string, author: string): string | undefined {
    const thread = textOr(message.thread_ts);
    if (thread === ts) return undefined;
    const parent = textOr(message.parent_user_id) ?? this.#authors.get(thread ?? '');
    return parent !== undefined && this.#isOther(parent, author) ? parent : undefined;
  }
}

/** Everyone who reacted, once however many signs they left. */
function reactors(message: SlackMessage): ReadonlySet<string> {
  const reactions = Array.isArray(message.reactions) ? (message.reactions as { users?: unknown }[]) : [];
  return new Set(reactions.flatMap((reaction) => texts(reaction?.users)));
}

/** Everyone whom the text names: `<@U…>` or `<@U…|name>`. */
function named(message: SlackMessage): ReadonlySet<string> {
  const names = (textOr(message.text) ?? '').matchAll(/<@([A-Z0-9]+)(?:\|[^<>]*)?>/g);
  return new Set([...names].map((match) => match[1] as string));
}
