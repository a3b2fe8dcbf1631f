import { importFiles, NO_EVIDENCE, serialise } from '@tertius/core';
import { expect, test } from 'vitest';

const read = (name: string, text: string) =>
  importFiles(NO_EVIDENCE, [{ name, bytes: new TextEncoder().encode(text) }], {
    self: 'Me <me@o.example>',
    today: 20_785,
  }).report.files[0]!;

function milliseconds(work: () => unknown): number {
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

test('a group that names one member a thousand times costs what its size costs', () => {
  const text = `BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:Choir\n${'MEMBER:urn:uuid:7\n'.repeat(40_000)}END:VCARD\n`;
  // It took half a minute.
  expect(milliseconds(() => read('groups.vcf', text))).toBeLessThan(10_000);
});

test('a survey in which all answer twice is read in proportion to its rows', () => {
  const rows = Array.from({ length: 16_000 }, (_, k) => `P ${k % 8000},4,3`).join('\n');
  const text = `Your name,Advice? [Ann Alder],Advice? [Bea Birch]\n${rows}\n`;
  const [account] = [read('grid.csv', text)];
  expect([account.accepted, account.merged]).toEqual([8000, 8000]);
  expect(milliseconds(() => read('grid.csv', text))).toBeLessThan(10_000);
});

test('twice the contacts take about twice the time', () => {
  const contacts = (n: number): string =>
    `name,email,organisation\n${Array.from({ length: n }, (_, k) => `Ann Alder ${k},a${k}@x${k % 97}.example,Works ${k % 31}`).join('\n')}\n`;
  read('warm.csv', contacts(3000));
  const [one, two] = [8000, 32_000].map((n) => milliseconds(() => read('contacts.csv', contacts(n))));
  // Four times as many: four times the work, sixteen where something is quadratic.
  expect(two! / one!).toBeLessThan(12);
});

test('a control character in a name is pointed out at its place', () => {
  const { warnings } = read(
    'people.csv',
    'name,email\nCon\u001btrol,a@x.example\nC1\u009bx,b@x.example\nAnn\u0007,c@x.example\n',
  );
  expect(warnings.map(({ line, column, code }) => [line, column, code])).toEqual([
    [2, 1, 'invisible-characters'],
    [3, 1, 'invisible-characters'],
    [4, 1, 'invisible-characters'],
  ]);
});

test.each(['+99:99', '-15:00', '+02:60'])('an offset beyond 14 hours is no offset: %s', (offset) => {
  const { rejects } = read(
    'ties.csv',
    `source,target,timestamp\na,b,2026-01-05T10:00:00${offset}\nb,c,2026-01-05T10:00:00+02:00\n`,
  );
  expect(rejects.map(({ line, column, code }) => [line, column, code])).toEqual([[2, 3, 'bad-date']]);
});

test('twelve monthly exports with one new contact each take little more room than the last of them', () => {
  const month = (k: number): Uint8Array =>
    new TextEncoder().encode(
      `First Name,Last Name,URL,Email Address,Company,Position,Connected On\n${Array.from({ length: 300 + k }, (_, r) => `Ann,Alder ${r},https://www.linkedin.com/in/ann-${r},,Works ${r % 40},Boss,08 Feb 2024`).join('\n')}\n`,
    );
  const options = { self: 'Me <me@o.example>', today: 20_785 };
  const names = Array.from({ length: 12 }, (_, k) => `Connections-${k}.csv`);
  let all = NO_EVIDENCE;
  for (const [k, name] of names.entries())
    all = importFiles(all, [{ name, bytes: month(k) }], options).evidence;
  const last = importFiles(NO_EVIDENCE, [{ name: 'Connections.csv', bytes: month(11) }], options).evidence;
  // They took twelve times as much.
  expect(serialise(all).length / serialise(last).length).toBeLessThan(2.5);
});
