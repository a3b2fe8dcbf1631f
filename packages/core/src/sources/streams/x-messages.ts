import { channelNumber } from '../../model/channel.ts';
import { enter } from '../reading/enter.ts';
import type { Outcome, Reading } from '../reading/reader.ts';
import { members, sayUnreadMembers } from '../reading/unread-members.ts';
import { fieldsOf, listOf, momentOf, textOf } from './json-shapes.ts';
import type { XPeople } from './x-people.ts';

const MESSAGE = channelNumber('message');

const ENTRY = members('dmConversation');
const CONVERSATION = members('conversationId messages');
const EVENTS = members(
  'messageCreate joinConversation participantsJoin participantsLeave conversationNameUpdate welcomeMessageCreate reactionCreate',
);

/** Headers of direct messages: who wrote to whom and when. Texts are in other members, which are never opened. */
export function readMessages(records: readonly unknown[], people: XPeople, reading: Reading): void {
  let line = 0;
  for (const record of records) {
    const conversation = fieldsOf(fieldsOf(record).dmConversation);
    sayUnreadMembers(reading.ledger, 'entry of messages', fieldsOf(record), ENTRY);
    sayUnreadMembers(reading.ledger, 'dmConversation', conversation, CONVERSATION);
    const entries = listOf(conversation.messages).map(fieldsOf);
    for (const entry of entries) sayUnreadMembers(reading.ledger, 'message', entry, EVENTS);
    const present = membersOf(entries);
    for (const entry of entries) {
      if (entry.messageCreate === undefined) continue;
      line++;
      enter(reading, line, message(fieldsOf(entry.messageCreate), present, line), '');
    }
  }

  function message(
    header: Readonly<Record<string, unknown>>,
    present: readonly string[],
    line: number,
  ): Outcome {
    const sender = textOf(header.senderId);
    const at = momentOf(header.createdAt);
    if (sender === undefined) return { excluded: 'no-people' };
    if (at === undefined)
      return { rejected: 'bad-date', column: 0, value: '', message: 'a message needs createdAt' };
    const receiver = textOf(header.recipientId);
    const to = [...new Set(receiver === undefined ? present : [receiver])].filter((id) => id !== sender);
    if (to.length === 0) return { excluded: 'no-people' };
    const index = (id: string): number => people.of(id, {}, line, reading);
    reading.draft.interaction({ line, channel: MESSAGE, ...at, from: index(sender), to: to.map(index) });
    return 'accepted';
  }
}

/** Everyone who wrote in a group conversation or is listed in it. */
function membersOf(entries: readonly Readonly<Record<string, unknown>>[]): readonly string[] {
  const ids = entries.flatMap((entry) =>
    Object.values(entry).flatMap((event) => {
      const { senderId, userIds, participantsSnapshot } = fieldsOf(event);
      return [senderId, ...listOf(userIds), ...listOf(participantsSnapshot)].map(textOf);
    }),
  );
  return [...new Set(ids.filter((id) => id !== undefined))].sort();
}
