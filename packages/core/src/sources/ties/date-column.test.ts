import { expect, test } from 'vitest';
import { fromText } from '../../fixtures/from-text.ts';

const read = (text: string) => {
  const { network, files } = fromText({ 'mail.csv': text });
  return { days: [...network.interactions.day], warnings: files[0]!.warnings.map(({ code }) => code) };
};

test('dates under a name that nobody knows are when the two were in touch, and it is said', () => {
  const { days, warnings } = read(
    'Absender;Empfänger;Wann genau\na@x.example;b@x.example;24.10.2026 08:15:00\n',
  );
  expect(days).toEqual([20750]);
  expect(warnings).toEqual(['channel-taken', 'column-taken']);
});

test('the usual words of mail logs are known', () => {
  expect(read('Gesendet am;Absender;Empfänger\n24.10.2026 08:15:00;a@x.example;b@x.example\n')).toEqual({
    days: [20750],
    warnings: ['mail-by-header'],
  });
});

test('nothing is taken where two columns hold dates, where the tie has a strength, or where it says since when', () => {
  expect(read('from,to,one,two\na,b,2026-10-24,2026-10-25\n').days).toEqual([]);
  expect(read('from,to,strength,noted\na,b,0.4,2026-10-24\n').days).toEqual([]);
  expect(read('from,to,known since\na,b,2026-10-24\n').days).toEqual([]);
});
