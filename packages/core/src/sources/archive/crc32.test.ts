import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { importFiles, NO_EVIDENCE } from '../../public/main.ts';

test('a member of a zip whose bytes are not those of its checksum is not believed, wherever one flipped', () => {
  const rows = Array.from(
    { length: 20 },
    (_, k) => `Ann,Alder ${k},https://www.linkedin.com/in/a${k},,Works,Boss,08 Feb 2026\n`,
  );
  const content = strToU8(
    `First Name,Last Name,URL,Email Address,Company,Position,Connected On\n${rows.join('')}`,
  );
  const bytes = zipSync({ 'Connections.csv': [content, { level: 0 }] });
  const read = (of: Uint8Array): (typeof report.files)[number] =>
    importFiles(NO_EVIDENCE, [{ name: 'a.zip', bytes: of }], { today: 20_785 }).report.files[0]!;
  const { report } = importFiles(NO_EVIDENCE, [{ name: 'a.zip', bytes }], { today: 20_785 });
  expect(report.files[0]).toMatchObject({ people: 20, rejected: 0 });
  const start = bytes.length - content.length - 200;
  for (let at = start; at < start + content.length; at += 97) {
    const flipped = bytes.slice();
    flipped[at]! ^= 4;
    const { refused, people } = read(flipped);
    if (refused === undefined) expect(people, `byte ${at}`).toBe(20);
    else expect(refused.message).toMatch(/damaged/);
  }
  const inside = bytes.slice();
  inside[Math.floor(bytes.length / 2)]! ^= 4;
  expect(read(inside).refused?.code).toBe('unreadable');
});
