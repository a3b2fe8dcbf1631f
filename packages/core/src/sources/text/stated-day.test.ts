import { expect, test } from 'vitest';
import { formatDay } from '../../model/day.ts';
import { NO_EVIDENCE } from '../../model/evidence.ts';
import { importFiles } from '../import.ts';
import { statedDay } from './stated-day.ts';

const dayOf = (...cells: string[]): string | undefined => {
  const day = statedDay(cells);
  return day === undefined ? undefined : formatDay(day);
};

test.each([
  [['Stand 01.11.2026']],
  [['Personalliste Rheinwerk GmbH (Stand: 1.11.2026)', '', '']],
  [['Stichtag', '01.11.2026']],
  [['Stand vom 1. November 2026']],
  [['Staff list as of 2026-11-01']],
  [['As of November 1, 2026']],
  [['Situation au 01/11/2026']],
  [['Peildatum:', '01-11-2026']],
  [['Stan na dzień 01.11.2026']],
  [['2026年11月1日現在']],
])('%j above a header says the day of the list', (cells) => expect(dayOf(...cells)).toBe('2026-11-01'));

test.each([
  [['As of 01/11/2026']],
  [['Standort 01.11.2026']],
  [['gegründet 01.11.1990']],
  [['Stand 31.02.2026']],
])('%j does not', (cells) => expect(dayOf(...cells)).toBeUndefined());

const roster = (title: string) => ({
  name: 'personal.csv',
  bytes: new TextEncoder().encode(
    `${title};;;\nPersonalnummer;Name;Abteilung;Austritt\n1;Ada Alt;Technik;30.09.2026\n2;Ben Bau;Technik;\n3;Cy Cohn;Vertrieb;\n`,
  ),
});
const datedOf = (title: string, options = {}) =>
  importFiles(NO_EVIDENCE, [roster(title)], { own: 'Werk', ...options }).evidence.imports[0]?.dated;

test('a roster is of the day that its title says, not of its newest leaving; what the user says goes before', () => {
  expect(datedOf('Personalliste Stand 01.11.2026')).toEqual({ day: '2026-11-01', by: 'title' });
  expect(datedOf('Personalliste')).toEqual({ day: '2026-09-30', by: 'content' });
  expect(datedOf('Personalliste Stand 01.11.2026', { dated: '2026-10-01' })).toEqual({
    day: '2026-10-01',
    by: 'user',
  });
});

test('a day that is still to come dates nothing', () =>
  expect(datedOf('Stand 01.12.2026', { today: 20_000 + 773 })?.by).not.toBe('title'));
