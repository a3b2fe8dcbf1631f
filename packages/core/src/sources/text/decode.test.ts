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
