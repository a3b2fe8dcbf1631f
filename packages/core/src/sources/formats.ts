import { googleContacts } from './contacts/google-contacts.ts';
import { linkedinConnections } from './contacts/linkedin-connections.ts';
import type { DocumentFormat } from './document.ts';
import { people } from './networks/people.ts';
import { ties } from './networks/ties.ts';
import type { TableFormat } from './reader.ts';
import { roster } from './rosters/roster.ts';

/** Every kind of delimited file that is read; the surest recognition wins. */
export const TABLE_FORMATS: readonly TableFormat[] = [
  linkedinConnections,
  googleContacts,
  roster,
  ties,
  people,
];

/** Every other kind of file; the first that recognises it reads it. */
export const DOCUMENT_FORMATS: readonly DocumentFormat[] = [];
