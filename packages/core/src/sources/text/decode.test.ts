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

const POLISH = 'Anna Łuczak;Michał Zając;2\nJürgen Groß;Günter Müller;1\nBjörn Süß;Käthe Böhm;1\n';
/** The letters of Polish that these texts have, in the two code pages that have them. */
const bytesOf = (text: string, page: 'windows-1250' | 'iso-8859-2'): Uint8Array => {
  const decoder = new TextDecoder(page);
  const byte = new Map(Array.from({ length: 256 }, (_, k) => [decoder.decode(Uint8Array.of(k)), k] as const));
  return Uint8Array.from([...text], (c) => byte.get(c) as number);
};

it.each([
  ['windows-1250', `from;to;strength\n${POLISH.repeat(3)}`],
  ['windows-1250', 'Od;Do;Waga\nUwe Köhler;Silke Groß;5\nÄnne Prüß;Heiko Jäger;1\nŁucja Groß;Ines Süß;1\n'],
  ['windows-1250', 'name\nPaweł\nMüller\nGünter\nJörg\nKäthe\nÄnne\nJürgen\nUlf Groß\n'],
  ['iso-8859-2', `from;to\n${POLISH}Wiesława Wąs;Stanisława Dąbrowska\nŚcisława Wiśniewska;Jaśmina Góra\n`],
] as const)('%s is known by signs that would stand inside words, between umlauts of both', (page, text) => {
  expect(decode(bytesOf(text, page))).toMatchObject({ text, encoding: page, guessed: true });
});

it.each([
  'Größe in m³;10³ kg;£5\nMüller;5 m³;Fußnote¹\nGroß;km³;¿qué?\n',
  'nom;prénom\nLecœur;Zoé\nCœlho;Éloïse\nDupré;François\n',
])('signs where Western texts have them stay', (text) => {
  const bytes = Uint8Array.from(text, (c) => (c === 'œ' ? 0x9c : c.charCodeAt(0)));
  expect(decode(bytes)).toMatchObject({ text, encoding: 'windows-1252' });
});
