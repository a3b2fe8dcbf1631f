import { channelNumber } from '../../model/channel.ts';
import type { Outcome, Reading } from '../reading/reader.ts';
import { members, sayUnreadMembers } from '../reading/unread-members.ts';
import { fieldsOf, listOf, momentOf, textOf } from './json-shapes.ts';
import type { XPeople } from './x-people.ts';

const REPLY = channelNumber('reply');
const MENTION = channelNumber('mention');
const REPOST = channelNumber('repost');

const POST = members(
  'id id_str noteTweetId created_at createdAt full_text entities in_reply_to_user_id in_reply_to_user_id_str in_reply_to_screen_name in_reply_to_status_id in_reply_to_status_id_str',
);

const NAMED = members('id id_str name screen_name indices');

type Fields = Readonly<Record<string, unknown>>;

/** The owner's posts as replies, mentions and reposts; of a text only its beginning `RT @` is looked at. */
export class XPosts {
  readonly #people: XPeople;
  readonly #seen = new Set<string>();

  constructor(people: XPeople) {
    this.#people = people;
  }

  read(record: Fields, line: number, reading: Reading): Outcome {
    const post = fieldsOf(record.tweet ?? record.noteTweet ?? record.communityTweet ?? record);
    const id = textOf(post.id_str) ?? textOf(post.id) ?? textOf(post.noteTweetId);
    sayUnreadMembers(reading.ledger, 'tweet', post, POST);
    if (id === undefined) return 'blank';
    if (this.#seen.has(id)) return 'merged';
    this.#seen.add(id);
    const at = momentOf(post.created_at ?? post.createdAt);
    if (at === undefined) {
      const value = textOf(post.created_at) ?? '';
      return { rejected: 'bad-date', column: 0, value, message: 'a post needs the moment it was made' };
    }
    const add = (channel: number, to: number): void =>
      reading.draft.interaction({ line, channel, ...at, from: -1, to: [to] });
    const mentions = this.#mentions(post, line, reading);
    if (textOf(post.full_text)?.startsWith('RT @') === true) {
      const [author] = mentions.values();
      if (author === undefined) return { excluded: 'no-people' };
      add(REPOST, author);
      return 'accepted';
    }
    const answered = textOf(post.in_reply_to_user_id_str) ?? textOf(post.in_reply_to_user_id);
    const isAnswer = answered !== undefined && !this.#people.isOwner(answered);
    if (isAnswer) {
      const handle = textOf(post.in_reply_to_screen_name);
      add(REPLY, this.#people.of(answered, { handle }, line, reading));
    }
    for (const [other, index] of mentions) if (other !== answered) add(MENTION, index);
    const others = [...mentions.keys()].some((other) => other !== answered);
    return isAnswer || others ? 'accepted' : { excluded: 'no-people' };
  }

  /** Those whom a post names, without the owner, by account. */
  #mentions(post: Fields, line: number, reading: Reading): ReadonlyMap<string, number> {
    const found = new Map<string, number>();
    for (const entry of listOf(fieldsOf(post.entities).user_mentions)) {
      const mention = fieldsOf(entry);
      sayUnreadMembers(reading.ledger, 'user_mentions', mention, NAMED);
      const id = textOf(mention.id_str) ?? textOf(mention.id);
      if (id === undefined || !/^\d{1,20}$/.test(id) || this.#people.isOwner(id)) continue;
      const about = { name: textOf(mention.name), handle: textOf(mention.screen_name) };
      found.set(id, this.#people.of(id, about, line, reading));
    }
    return found;
  }
}
