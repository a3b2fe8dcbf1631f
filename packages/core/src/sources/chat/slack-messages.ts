import { channelNumber } from '../../model/channel.ts';
import type { Outcome, Reading } from '../reader.ts';
import type { Conversation } from './slack-archive.ts';
import type { SlackPeople } from './slack-people.ts';
import { type SlackMessage, textOr, texts } from './slack-shapes.ts';

const [POST, MESSAGE, REPLY, LIKE] = (['post', 'message', 'reply', 'like'] as const).map(channelNumber) as [
  number,
  number,
  number,
  number,
];

/** Subtypes that are still somebody saying something. */
const SAID = new Set(['thread_broadcast', 'me_message', 'file_share', 'file_comment']);

/** The messages of one conversation: posts and replies in channels, messages in direct ones, reactions as likes. */
export class SlackConversation {
  readonly #reading: Reading;
  readonly #people: SlackPeople;
  readonly #conversation: Conversation;
  readonly #seen = new Set<string>();

  constructor(reading: Reading, people: SlackPeople, conversation: Conversation) {
    this.#reading = reading;
    this.#people = people;
    this.#conversation = conversation;
  }

  read(record: unknown, line: number): Outcome {
    if (record === undefined) return 'blank';
    const message = record as SlackMessage;
    const subtype = textOr(message.subtype);
    if (subtype !== undefined && !SAID.has(subtype)) return { excluded: 'automatic' };
    const author = textOr(message.user);
    if (author === undefined || textOr(message.bot_id) !== undefined || this.#people.isBot(author))
      return { excluded: 'automatic' };
    const ts = textOr(message.ts);
    const seconds = Number(ts);
    if (ts === undefined || !(seconds > 0 && seconds < 253_402_300_800))
      return {
        rejected: 'bad-date',
        column: 0,
        value: ts ?? '',
        message: 'a message needs ts, in seconds since 1970',
      };
    if (this.#seen.has(ts)) return 'merged';
    this.#seen.add(ts);
    const from = this.#person(author, line, message);
    const day = Math.floor(seconds / 86_400);
    const at = { line, day, second: Math.floor(seconds) - day * 86_400 };
    const add = (channel: number, sender: number, to: readonly number[]): void =>
      this.#reading.draft.interaction({ ...at, channel, from: sender, to });

    const others = this.#conversation.members
      .filter((id) => id !== author && !this.#people.isBot(id))
      .map((id) => this.#person(id, line));
    const parent = textOr(message.parent_user_id);
    const answers =
      parent !== undefined &&
      parent !== author &&
      textOr(message.thread_ts) !== ts &&
      !this.#people.isBot(parent);
    if (this.#conversation.direct) add(MESSAGE, from, others);
    else if (answers) add(REPLY, from, [this.#person(parent, line)]);
    else add(POST, from, others);
    for (const id of this.#reactors(message))
      if (id !== author && !this.#people.isBot(id)) add(LIKE, this.#person(id, line), [from]);
    return 'accepted';
  }

  /** Everyone who reacted, once however many signs they left. */
  #reactors(message: SlackMessage): ReadonlySet<string> {
    const reactions = Array.isArray(message.reactions) ? (message.reactions as { users?: unknown }[]) : [];
    return new Set(reactions.flatMap((reaction) => texts(reaction?.users)));
  }

  #person(id: string, line: number, message: SlackMessage = {}): number {
    return this.#people.of(id, line, this.#reading.member ?? '', message.user_profile ?? {});
  }
}
