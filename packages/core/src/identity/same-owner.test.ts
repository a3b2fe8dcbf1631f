import { expect, test } from 'vitest';
import { fromText, linkedin } from '../fixtures/from-text.ts';
import { importFiles } from '../sources/import.ts';
import { isSameOwner } from './same-owner.ts';

test('one owner is one by name or address, however they are written', () => {
  const ann = 'Ann Lee <ann@x.example>';
  expect(isSameOwner(ann, 'ann lee')).toBe(true);
  expect(isSameOwner(ann, 'ANN@x.example')).toBe(true);
  expect(isSameOwner(ann, 'Ann Lee <ann@y.example>')).toBe(false);
  expect(isSameOwner('Ann Lee', 'ann@x.example')).toBe(false);
  expect(isSameOwner('', 'Ann Lee')).toBe(false);
});

test('a newer list of the same owner, named otherwise, says whom it lists no more', () => {
  const row = (name: string, day: string): string =>
    `${name},Oak,https://www.linkedin.com/in/${name},,Port,Pilot,${day} Feb 2024`;
  const { evidence } = fromText(
    { 'old.csv': linkedin(row('Bo', '01'), row('Cy', '02')) },
    { self: 'Ann Lee <ann@x.example>' },
  );
  const bytes = new TextEncoder().encode(linkedin(row('Bo', '01'), row('Dee', '03')));
  const { report } = importFiles(evidence, [{ name: 'new.csv', bytes }], { today: 20_780, self: 'Ann Lee' });
  const said = report.files[0]?.warnings.find(({ code }) => code === 'no-longer-listed');
  expect(said?.value).toBe('Cy Oak');
  expect(said?.message).toMatch(/a share still names whom your levels show$/);
});
