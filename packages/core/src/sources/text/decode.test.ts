import { expect, it } from 'vitest';
import { asUtf8, decode } from './decode.ts';

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

it('hands on UTF-8 as it stands, without its mark', () => {
  const bytes = new TextEncoder().encode('\ufeffname\nZoë\n');
  expect(text(asUtf8(bytes).utf8)).toBe('name\nZoë\n');
  expect(asUtf8(bytes).utf8.buffer).toBe(bytes.buffer);
});

it('turns other encodings into the text they are, across the pieces in which they are read', () => {
  const whole = `name\n${'👩‍🚀é'.repeat(300_000)}`;
  const wide = new Uint8Array(
    new Uint16Array([0xfeff, ...Array.from({ length: whole.length }, (_, k) => whole.charCodeAt(k))]).buffer,
  );
  expect(asUtf8(wide)).toMatchObject({ encoding: 'utf-16le', bom: true });
  expect(text(asUtf8(wide).utf8)).toBe(whole);
});

it('reads the marks of windows-1252 between 80 and 9F', () => {
  const bytes = Uint8Array.of(0x93, 0x41, 0x94, 0x20, 0x80, 0xe9, 0x0a);
  expect(text(asUtf8(bytes).utf8)).toBe('“A” €é\n');
  expect(decode(bytes).text).toBe('“A” €é\n');
});

it('shows what is no UTF-8 where the user says it is', () => {
  expect(text(asUtf8(Uint8Array.of(0x41, 0xff, 0x42), 'utf-8').utf8)).toBe('A\ufffdB');
});

it.each([
  [
    'F\x94rnamn;Efternamn;F\x94retag\r\n\x8fsa;\x99berg;\x8elv AB\r\n',
    'Förnamn;Efternamn;Företag\r\nÅsa;Öberg;Älv AB\r\n',
  ],
  [
    'Vorname;Nachname\r\nJ\x94rg;M\x81ller\r\nK\x84the;Gro\xe1\r\n',
    'Vorname;Nachname\r\nJörg;Müller\r\nKäthe;Groß\r\n',
  ],
])('what Excel calls CSV (MS-DOS) is read in the code page of DOS', (raw, text) => {
  const bytes = Uint8Array.from(raw, (c) => c.charCodeAt(0));
  expect(decode(bytes)).toMatchObject({ text, encoding: 'ibm850', guessed: true });
  expect(decode(bytes, 'cp850').text).toBe(text);
});
