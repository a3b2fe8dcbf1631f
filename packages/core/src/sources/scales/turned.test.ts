import { expect, test } from 'vitest';
import { Ledger } from '../reading/ledger.ts';
import { Scale } from './scale.ts';

/** Shares of full strength of answers 1, 3 and 5 to a question. */
function shares(question: string): number[] {
  const scale = new Scale(question);
  for (const answer of [1, 3, 5]) scale.see(answer);
  return [1, 3, 5].map((answer) => Math.round(scale.shareOf(answer) * 10) / 10);
}

test.each([
  'Wie oft fragen Sie diese Person um Rat? (1 = nie, 5 = täglich)',
  'How often? 1 (never) to 5 (daily)',
  'À quelle fréquence ? (1 = jamais ; 5 = tous les jours)',
  'Kontakt (1 = kein Kontakt, 3 = manchmal, 5 = sehr oft)',
])('%s: 1 is nothing, the rest is divided by the top', (question) =>
  expect(shares(question)).toEqual([0, 0.6, 1]),
);

test.each(['Wie oft? (1 = täglich, 5 = nie)', 'How often? 1 (very often) to 5 (never)'])(
  '%s: the scale is turned, and 5 is nothing',
  (question) => expect(shares(question)).toEqual([1, 0.6, 0]),
);

test.each([
  'How often? (1-5)',
  'Wie oft? (1 = nie oder selten, 5 = täglich)',
  'Wie oft? (1 = nie/selten, 5 = oft)',
])('%s: no number is explained as nothing', (question) => expect(shares(question)).toEqual([0.2, 0.6, 1]));

test('that an answer counts as nothing is said, once for a question', () => {
  const ledger = new Ledger();
  const scale = new Scale('Rat? (1 = nie, 5 = täglich)');
  for (const answer of [1, 1, 5]) scale.see(answer);
  scale.say(ledger);
  expect(ledger.warnings.map(({ code, value }) => [code, value])).toEqual([['scale-taken', '1']]);
});
