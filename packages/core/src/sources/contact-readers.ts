import { vcard } from './cards/vcard.ts';
import { googleContacts } from './contacts/google-contacts.ts';
import { linkedinConnections } from './contacts/linkedin-connections.ts';
import { outlookContacts } from './contacts/outlook-contacts.ts';
import { thunderbirdContacts } from './contacts/thunderbird-contacts.ts';
import type { Readers } from './reading/readers.ts';
import { people } from './ties/people.ts';
import { ties } from './ties/ties.ts';

/** Contacts as programs export them, and tables of people and ties: for pages that read nothing else. */
export const CONTACT_READERS: Readers = {
  tables: [linkedinConnections, googleContacts, outlookContacts, thunderbirdContacts, ties, people],
  documents: [vcard],
};
