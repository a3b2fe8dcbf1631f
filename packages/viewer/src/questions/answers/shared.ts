import { type Sharing, sharingOf } from '../rows/sharing-rows.ts';
import type { Subject } from '../subject.ts';
import type { Answering } from './answer-types.ts';

function sharingHeld(subject: Subject): Sharing {
  subject.sharing ??= sharingOf(subject);
  return subject.sharing;
}

/** Who may see whom. */
export const shared: Answering<'sharing' | 'contact'> = {
  sharing: sharingHeld,
  contact: (subject, { id }) => sharingHeld(subject).contacts.find((row) => row.id === id) ?? null,
};
