import { SMALL_GROUP } from '../../conventions/thresholds.ts';
import { type ArchiveFormat, baseName } from '../archive/archive.ts';
import { enter } from '../reading/enter.ts';
import type { Reading } from '../reading/reader.ts';
import { members as namesOf, sayUnreadMembers } from '../reading/unread-members.ts';
import { SlackConversation } from './slack-messages.ts';
import { SlackPeople } from './slack-people.ts';
import {
  objectsOf,
  type SlackChannel,
  type SlackMessage,
  type SlackUser,
  textOr,
  texts,
} from './slack-shapes.ts';

const USERS = /(^|\/)(org_)?users\.json$/;
const LISTS = /(^|\/)(channels|groups|dms|mpims)\.json$/;
const DAY_FILE = /(^|\/)([^/]+)\/\d{4}-\d\d-\d\d\.json$/;

/** A Slack export: users, channels, groups and direct conversations, also within `teams/<workspace>/`. */
export const slackArchive: ArchiveFormat = {
  format: 'slack-archive',
  recognise: (names) =>
    names.some((name) => USERS.test(name)) && names.some((name) => LISTS.test(name) || DAY_FILE.test(name)),
  read(archive, reading) {
    const wanted = (name: string): boolean => USERS.test(name) || LISTS.test(name) || DAY_FILE.test(name);
    const members = archive.unpack(wanted);
    const textOf = (name: string): string => new TextDecoder().decode(members.get(name));
    const names = archive.names.filter(wanted).sort();
    const channels = channelsOf(names, textOf, reading);
    const communities = communitiesOf(channels);
    const people = new SlackPeople(reading);
    for (const name of names.filter((n) => USERS.test(n)))
      objects<SlackUser>(name, textOf, reading).forEach((user, index) => {
        if (user === undefined) return;
        sayUnreadMembers(reading.ledger, 'user', { ...user }, USER);
        sayUnreadMembers(reading.ledger, 'user.profile', { ...user.profile }, PROFILE);
        people.add(user, index + 1, name, [...(communities.get(textOr(user.id) ?? '') ?? [])].sort());
      });
    const conversations = new Map<string, SlackConversation>();
    for (const name of names) {
      const folder = DAY_FILE.exec(name)?.[2];
      if (folder === undefined) continue;
      const path = name.slice(0, name.length - baseName(name).length - 1);
      const listed = channels.get(pathKey(path));
      if (listed === undefined)
        reading.ledger.notUsed(
          'members of a folder',
          'no list of channels has it, so who is in it is not known',
          folder,
        );
      const conversation =
        conversations.get(path) ?? new SlackConversation(people, listed ?? unlisted(folder));
      conversations.set(path, conversation);
      const inside = { ...reading, member: name };
      objects<SlackMessage>(name, textOf, reading).forEach((record, index) => {
        const line = index + 1;
        sayUnreadMembers(reading.ledger, 'message', { ...record }, MESSAGE);
        for (const reaction of Array.isArray(record?.reactions) ? record.reactions : [])
          sayUnreadMembers(reading.ledger, 'reaction', { ...(reaction as object) }, REACTION);
        const row = flatText({ ...(record ?? {}), text: undefined });
        enter(inside, line, conversation.read(record, line, inside), row);
      });
    }
  },
};

/** Members that are read, or that keep the export itself in order. */
const USER = namesOf(
  'id team_id name real_name deleted is_bot is_restricted is_ultra_restricted profile updated color is_app_user',
);
const PROFILE = namesOf(
  'real_name real_name_normalized display_name display_name_normalized name first_name last_name email title phone team api_app_id avatar_hash bot_id',
);
const CHANNEL = namesOf(
  `id name created creator is_archived is_general is_channel is_group is_im is_mpim is_private is_shared is_org_shared is_ext_shared name_normalized
  previous_names members topic purpose pins updated unlinked parent_conversation context_team_id date_created`,
);
const REACTION = namesOf('name users count url');
const MESSAGE = namesOf(
  'type subtype user bot_id text ts thread_ts parent_user_id reactions user_profile client_msg_id team user_team source_team hidden',
);

export interface Conversation {
  readonly name: string;
  readonly members: readonly string[];
  readonly direct: boolean;
  readonly community: boolean;
}

/** The fields of a record without what lies deeper, which may lie very deep. */
function flatText(record: Readonly<Record<string, unknown>>): string {
  const flat = Object.entries(record).filter(([, value]) => typeof value !== 'object');
  return JSON.stringify(Object.fromEntries(flat)).slice(0, 2000);
}

/** Names of folders are compared however a disk has written their accents and capitals. */
function pathKey(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

function unlisted(folder: string): Conversation {
  const direct = /^D[A-Z0-9]{6,}$/.test(folder) || folder.startsWith('mpdm-');
  return { name: folder, members: [], direct, community: false };
}

function objects<T>(
  name: string,
  textOf: (name: string) => string,
  reading: Reading,
): readonly (T | undefined)[] {
  const found = objectsOf<T>(textOf(name));
  if (found !== undefined) return found;
  const message = 'this member is no list in JSON; export the archive again';
  reading.ledger.warn({ line: 1, column: 1, code: 'not-read', value: name, message, member: name });
  return [];
}

/** Conversations by the folder their days are in: channels by name, direct ones by id. */
function channelsOf(
  names: readonly string[],
  textOf: (name: string) => string,
  reading: Reading,
): ReadonlyMap<string, Conversation> {
  const channels = new Map<string, Conversation>();
  for (const name of names) {
    const list = LISTS.exec(name)?.[2];
    if (list === undefined) continue;
    const root = name.slice(0, name.length - baseName(name).length);
    for (const channel of objects<SlackChannel>(name, textOf, reading)) {
      sayUnreadMembers(reading.ledger, list, { ...channel }, CHANNEL);
      const id = textOr(channel?.id);
      const title = textOr(channel?.name);
      const members = texts(channel?.members);
      const direct = list === 'dms' || list === 'mpims';
      const community =
        !direct && channel?.is_general !== true && members.length > 1 && members.length <= SMALL_GROUP;
      const conversation = { name: title ?? id ?? '', members, direct, community };
      for (const folder of [title, id])
        if (folder !== undefined) channels.set(pathKey(`${root}${folder}`), conversation);
    }
  }
  return channels;
}

/** The names of the communities that each user is in. */
function communitiesOf(
  channels: ReadonlyMap<string, Conversation>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { community, members, name } of channels.values())
    for (const id of community ? members : []) found.set(id, (found.get(id) ?? new Set()).add(name));
  return found;
}
