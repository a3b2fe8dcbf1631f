import { type FormatFacts, type FormatHelp, SHARED_FILE } from './facts.ts';

/** Lists that an organisation keeps of its own people. */
export const STAFF_LISTS: readonly FormatFacts[] = [
  { ...SHARED_FILE, idSpace: 'employee', nameRank: 3, id: 'roster', rowTellsOf: 'staff' },
  { ...SHARED_FILE, nameRank: 3, id: 'm365-users', rowTellsOf: 'staff' },
];

export const STAFF_LISTS_HELP: readonly FormatHelp[] = [
  {
    id: 'roster',
    title: 'Personnel report',
    file: '….csv',
    obtain:
      'the personnel system (Workday, Viva Insights and the like): a report with name, manager and unit, as CSV',
    gives: 'members of your organisation and their reporting lines',
    history: 'none; hire dates show shared years',
    cannot: 'who works with whom',
  },
  {
    id: 'm365-users',
    title: 'Microsoft 365 users',
    file: 'exportUsers_….csv',
    obtain:
      'Entra admin center: Users > Download users; Microsoft 365 admin center: Active users > Export users',
    gives: 'the directory: members of your organisation, guests as outsiders',
    history: 'none',
    cannot: 'managers; who works with whom',
  },
];
