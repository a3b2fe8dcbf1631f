import { guarded } from '../face/guard.ts';
import { bytes, having, listOf, optional, record, text } from '../face/kinds.ts';
import { EVIDENCE } from '../face/subjects.ts';
import { importContacts as imported } from '../sources/import-contacts.ts';

export type { ReadContacts, ReadReport } from '../sources/import-contacts.ts';

/** Reads contacts (LinkedIn, Google, Outlook, Thunderbird, vCard) and tables of people and ties alone, in half the bytes of `importFiles`. */
export const importContacts: typeof imported = guarded(
  imported,
  EVIDENCE,
  ['files', listOf(having({ name: text, bytes }))],
  ['options', optional(record)],
);
