import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { importFiles, NO_EVIDENCE } from '../../public/main.ts';

const connections = (name: string): Uint8Array =>
  strToU8(
    `First Name,Last Name,URL,Email Address,Company,Position,Connected On\n${name},Alder,https://www.linkedin.com/in/${name},,Works,Boss,08 Feb 2026\n`,
  );
const read = (bytes: Uint8Array) =>
  importFiles(NO_EVIDENCE, [{ name: 'export.zip', bytes }], { today: 20_785 });

test('a program for Windows may part folders with the other slash', () => {
  const users = [
    { id: 'U1', name: 'ann', profile: { real_name: 'Ann' } },
    { id: 'U2', name: 'bea', profile: { real_name: 'Bea' } },
  ];
  const post = [{ type: 'message', user: 'U1', text: 'Hi <@U2>', ts: '1772442000.000100' }];
  const files = {
    'users.json': users,
    'channels.json': [{ id: 'C1', name: 'general', members: ['U1', 'U2'] }],
    'general/2026-03-02.json': post,
  };
  const packed = (slash: string): Uint8Array =>
    zipSync(
      Object.fromEntries(
        Object.entries(files).map(([name, content]) => [
          `export/${name}`.replaceAll('/', slash),
          strToU8(JSON.stringify(content)),
        ]),
      ),
    );
  const [one, other] = ['/', '\\'].map((slash) => read(packed(slash)).report.files[0]!);
  expect(one).toMatchObject({ format: 'slack-archive', people: 2, interactions: 2 });
  expect(other).toMatchObject({ format: 'slack-archive', people: 2, interactions: 2 });
});

test('an archive that a password locks is refused as that, not as damaged', () => {
  const bytes = zipSync({ 'Connections.csv': connections('ann') });
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 4 < bytes.length; at++) {
    if (view.getUint32(at, true) === 0x04034b50) bytes[at + 6]! |= 1;
    if (view.getUint32(at, true) === 0x02014b50) bytes[at + 8]! |= 1;
  }
  expect(read(bytes).report.files[0]!.refused?.message).toMatch(/password/);
});

test('of a file that an archive holds twice the last is read, as unpacking leaves it, and that is said', () => {
  const bytes = zipSync({ 'Connections.csv': connections('ann'), 'Xonnections.csv': connections('bea') });
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 15 < bytes.length; at++)
    if (String.fromCharCode(...bytes.subarray(at, at + 15)) === 'Xonnections.csv') view.setUint8(at, 67);
  const { report, evidence } = read(bytes);
  expect(evidence.imports[0]!.people.map(({ name }) => name)).toEqual(['bea Alder']);
  expect(report.files[0]!.unused.map(({ column, reason }) => `${column}: ${reason}`)).toEqual([
    'Connections.csv: an earlier file of this name; the last is read',
  ]);
});
