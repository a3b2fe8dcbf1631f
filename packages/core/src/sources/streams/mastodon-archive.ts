import { channelNumber } from '../../model/channel.ts';
import { NO_DAY } from '../../model/day.ts';
import type { PersonRecord } from '../../model/evidence.ts';
import { type ArchiveFormat, baseName } from '../archive/archive.ts';
import { placed } from '../reading/document.ts';
import { enter } from '../reading/enter.ts';
import type { Outcome, Reading } from '../reading/reader.ts';
import { said } from '../reading/said.ts';
import { members, sayUnreadMembers } from '../reading/unread-members.ts';
import { fediverseProfile } from './fediverse.ts';
import { fieldsOf, listOf, momentOf, textOf } from './json-shapes.ts';

const [REPLY, MENTION, REPOST, LIKE, MESSAGE] = (
  ['reply', 'mention', 'repost', 'like', 'message'] as const
).map(channelNumber) as [number, number, number, number, number];

type Fields = Readonly<Record<string, unknown>>;

/** The archive of a Mastodon account: its replies, mentions, boosts, direct messages and likes. */
export const mastodonArchive: ArchiveFormat = {
  format: 'mastodon-archive',
  recognise: (names) =>
    ['actor.json', 'outbox.json'].every((one) => names.some((name) => baseName(name) === one)),
  read(archive, reading) {
    const member = (wanted: string): [Fields, Reading] => {
      const name = archive.names.find((other) => baseName(other) === wanted);
      const bytes = name === undefined ? undefined : archive.unpack((other) => other === name).get(name);
      return [jsonOf(bytes, { ...reading, member: name ?? wanted }), { ...reading, member: name ?? wanted }];
    };
    const [actor] = member('actor.json');
    sayUnreadMembers(reading.ledger, 'actor', actor, ACTOR);
    const own = fediverseProfile(textOf(actor.id) ?? '') ?? fediverseProfile(textOf(actor.url) ?? '');
    reading.draft.aboutOwner(
      said<PersonRecord>({
        line: 1,
        name: textOf(actor.name),
        profiles: [own, ...sitesOf(actor)].filter((site) => site !== undefined),
      }),
    );
    const [outbox, inOutbox] = member('outbox.json');
    const seen = new Set<string>();
    itemsOf(outbox, inOutbox).forEach((item, at) => {
      enter(inOutbox, at + 1, activity(fieldsOf(item), at + 1, own, seen, inOutbox), '');
    });
    const [likes, inLikes] = member('likes.json');
    itemsOf(likes, inLikes).forEach((item, at) => {
      const to = personOf(textOf(item) ?? '', at + 1, own, inLikes);
      const row = { line: at + 1, channel: LIKE, day: NO_DAY, second: -1, from: -1 };
      if (to !== undefined) reading.draft.interaction({ ...row, to: [to] });
      enter(inLikes, at + 1, to === undefined ? { excluded: 'no-people' } : 'accepted', '');
    });
  },
};

function jsonOf(bytes: Uint8Array | undefined, reading: Reading): Fields {
  if (bytes === undefined) return {};
  try {
    return fieldsOf(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    const message = 'this member is no JSON; download the archive again';
    const { member = '' } = reading;
    reading.ledger.warn({ line: 1, column: 1, code: 'not-read', value: member, message, member });
    return {};
  }
}

/** The items of a collection that is there; one without a list of them is not read, and that is said. */
function itemsOf(collection: Fields, { ledger, member = '' }: Reading): readonly unknown[] {
  sayUnreadMembers(ledger, member, collection, COLLECTION);
  if (Object.keys(collection).length > 0 && !Array.isArray(collection.orderedItems))
    ledger.warn({
      line: 1,
      column: 0,
      code: 'not-read',
      value: member,
      message:
        'this member has no list of orderedItems, so nothing of it is read; download the archive again',
      member,
    });
  return listOf(collection.orderedItems);
}

/** Sites that a profile links to. */
function sitesOf(actor: Fields): readonly string[] {
  return listOf(actor.attachment).flatMap((entry) => {
    const site = /href="(https?:\/\/[^"\s]{1,300})"/.exec(textOf(fieldsOf(entry).value) ?? '')?.[1];
    return site === undefined ? [] : [site];
  });
}

/** The account that an address belongs to; undefined for the owner's own and for what names no account. */
function personOf(
  address: string,
  line: number,
  own: string | undefined,
  reading: Reading,
): number | undefined {
  const profile = fediverseProfile(address);
  if (profile === undefined || profile.toLowerCase() === own?.toLowerCase()) return undefined;
  return reading.draft.mention(profile.toLowerCase(), () => ({
    line,
    profiles: [profile],
    ...placed(reading),
  }));
}

const ACTOR = members(
  `@context id type following followers inbox outbox featured featuredTags preferredUsername name summary url manuallyApprovesFollowers discoverable indexable
  published memorial devices publicKey tag attachment endpoints icon image likes bookmarks alsoKnownAs movedTo attributionDomains`,
);
const COLLECTION = members('@context id type orderedItems totalItems');
const TAG = members('type href name icon id updated');
const ACTIVITY = members('id type actor published to cc object signature @context');
const NOTE = members('id type published to cc tag inReplyTo attributedTo url atomUri inReplyToAtomUri');

function activity(
  item: Fields,
  line: number,
  own: string | undefined,
  seen: Set<string>,
  reading: Reading,
): Outcome {
  sayUnreadMembers(reading.ledger, 'activity', item, ACTIVITY);
  sayUnreadMembers(reading.ledger, 'note', fieldsOf(item.object), NOTE);
  const id = textOf(item.id);
  if (id !== undefined && seen.has(id)) return 'merged';
  if (id !== undefined) seen.add(id);
  const note = fieldsOf(item.object);
  const at = momentOf(item.published ?? note.published);
  if (at === undefined)
    return {
      rejected: 'bad-date',
      column: 0,
      value: '',
      message: 'a post needs the moment it was published',
    };
  const add = (channel: number, to: readonly number[]): void =>
    reading.draft.interaction({ line, channel, ...at, from: -1, to });
  const person = (address: unknown): number | undefined =>
    personOf(textOf(address) ?? '', line, own, reading);
  if (item.type === 'Announce') {
    const author = person(item.object);
    if (author === undefined) return { excluded: 'no-people' };
    add(REPOST, [author]);
    return 'accepted';
  }
  const named = listOf(note.tag)
    .map(fieldsOf)
    .filter((tag) => {
      sayUnreadMembers(reading.ledger, 'tag', tag, TAG);
      return tag.type === 'Mention';
    });
  const mentions = [...new Set(named.map((tag) => person(tag.href)))].filter((one) => one !== undefined);
  if (isDirect(item, note)) {
    if (mentions.length === 0) return { excluded: 'no-people' };
    add(MESSAGE, mentions);
    return 'accepted';
  }
  const answered = person(note.inReplyTo);
  if (answered !== undefined) add(REPLY, [answered]);
  for (const one of mentions) if (one !== answered) add(MENTION, [one]);
  return answered === undefined && mentions.length === 0 ? { excluded: 'no-people' } : 'accepted';
}

/** A note that goes neither to everyone nor to followers goes to those whom it names. */
function isDirect(item: Fields, note: Fields): boolean {
  const receivers = [item.to, item.cc, note.to, note.cc].flatMap((list) =>
    typeof list === 'string' ? [list] : listOf(list).map((one) => textOf(one) ?? ''),
  );
  return !receivers.some((one) => /(#|^as:)Public$|^Public$|\/followers$/.test(one));
}
