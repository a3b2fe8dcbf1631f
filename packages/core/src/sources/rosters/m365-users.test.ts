import { expect, test } from 'vitest';
import { NO_EVIDENCE } from '../../model/evidence.ts';
import { resolve } from '../../resolve/resolve.ts';
import { importFiles } from '../import.ts';

test('columns that no field takes are kept as attributes; a name that is no address is kept, too', () => {
  const text =
    'userPrincipalName,displayName,mail,userType,accountEnabled,country,Password\n' +
    'ann@acme.example,Ann Lee,,Member,True,NL,hunter2\n' +
    'bo_li_li-labs.example#EXT#@acme.example,Bo Li,,Guest,True,,\n' +
    'svc-print,Printer,,Member,False,,\n';
  const file = { name: 'users.csv', bytes: new TextEncoder().encode(text) };
  const { evidence, report } = importFiles(NO_EVIDENCE, [file], { today: 20_780, own: 'Acme' });
  expect(report.files[0]).toMatchObject({ format: 'm365-users', rows: 3, accepted: 3, people: 3 });
  const { people } = resolve(evidence);
  const attributesOf = (name: string): unknown => people.find((person) => person.name === name)?.attributes;
  expect(attributesOf('Ann Lee')).toEqual([
    ['country', 'NL'],
    ['user type', 'Member'],
  ]);
  expect(attributesOf('Printer')).toContainEqual(['user principal name', 'svc-print']);
  expect(people.find(({ name }) => name === 'Bo Li')?.emails).toEqual(['bo_li@li-labs.example']);
});

test('an account is disabled in the words of several languages, and an unknown one is said', () => {
  const read = (word: string) => {
    const text = `userPrincipalName,displayName,accountEnabled\nann@acme.example,Ann Lee,${word}\n`;
    const { evidence, report } = importFiles(NO_EVIDENCE, [
      { name: 'users.csv', bytes: new TextEncoder().encode(text) },
    ]);
    const [person] = resolve(evidence).people;
    return [
      person!.attributes.some(([key]) => key === 'account'),
      report.files[0]!.warnings.map(({ value }) => value),
    ];
  };
  expect(['False', 'falsch', 'No', 'True', ''].map(read)).toEqual(
    [true, true, true, false, false].map((disabled) => [disabled, []]),
  );
  expect(read('blocked')).toEqual([false, ['blocked']]);
});
