import { counted } from '@tertius/core/words';

/** How many are no persons, in words; `nameless` of them are connections without a name. */
export function noPersonsCounted(all: number, nameless: number): string {
  const others = all - nameless;
  return [
    ...(others > 0
      ? [counted(others, 'mailbox, list, room or program', 'mailboxes, lists, rooms or programs')]
      : []),
    ...(nameless > 0 ? [counted(nameless, 'connection without a name', 'connections without a name')] : []),
  ].join(' and ');
}
