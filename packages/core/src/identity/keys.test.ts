import { expect, test } from 'vitest';
import { mailKey } from './keys.ts';

test('addresses are one in upper case, with composed or decomposed letters, and with the ASCII form of their domain', () => {
  const forms = [
    'uwe@müller.example',
    'Uwe@MÜLLER.example ',
    'uwe@xn--mller-kva.example',
    'uwe@mu\u0308ller.example',
  ];
  expect(new Set(forms.map(mailKey))).toEqual(new Set(['mail:uwe@xn--mller-kva.example']));
  expect(mailKey('jörg@x.example')).toBe('mail:jörg@x.example');
});
