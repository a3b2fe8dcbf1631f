import { type FormatFacts, type FormatHelp, ONLY_OWN_TIES, OWN_EXPORT } from './facts.ts';

/** Address books of mail programs and telephones. */
export const ADDRESS_BOOKS: readonly FormatFacts[] = [
  { ...OWN_EXPORT, id: 'google-contacts', rowTellsOf: 'contact', enteredByHand: true },
  { ...OWN_EXPORT, id: 'outlook-contacts', rowTellsOf: 'contact', enteredByHand: true },
  { ...OWN_EXPORT, id: 'thunderbird-contacts', rowTellsOf: 'contact', enteredByHand: true },
  { ...OWN_EXPORT, id: 'vcard', rowTellsOf: 'contact', enteredByHand: true },
];

export const ADDRESS_BOOKS_HELP: readonly FormatHelp[] = [
  {
    id: 'google-contacts',
    title: 'Google Contacts',
    file: 'contacts.csv (the form before 2024, the form since, and the Outlook form)',
    obtain: 'contacts.google.com: Export > Google CSV',
    gives: 'address-book entries; a contact with only a company is an organisation',
    history: 'none',
    cannot: `${ONLY_OWN_TIES}; how well you know each other`,
  },
  {
    id: 'outlook-contacts',
    title: 'Outlook contacts',
    file: 'contacts.CSV',
    obtain:
      'Outlook for Windows: File > Open & Export > Import/Export > Export to a file; on the web: People > Manage contacts > Export',
    gives: 'address-book entries; private ones stay private',
    history: 'none',
    cannot: `${ONLY_OWN_TIES}; how well you know each other`,
  },
  {
    id: 'thunderbird-contacts',
    title: 'Thunderbird contacts',
    file: '….csv',
    obtain: 'Thunderbird: Address Book > Tools > Export > comma separated',
    gives: 'address-book entries',
    history: 'none',
    cannot: `${ONLY_OWN_TIES}; how well you know each other`,
  },
  {
    id: 'vcard',
    title: 'vCards 2.1, 3.0, 4.0',
    file: '….vcf',
    obtain: 'iCloud Contacts: select all > Export vCard; telephones: Contacts > Export or Share',
    gives: 'address-book entries; RELATED makes ties, groups make communities',
    history: 'none',
    cannot: `${ONLY_OWN_TIES}, unless RELATED names them`,
  },
];
