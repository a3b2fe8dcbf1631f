import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromText } from '../../fixtures/from-text.ts';

const person = fc.constantFrom(
  'a',
  'b',
  ' b ',
  'c@x.example',
  'Zoë',
  'Zo\u200bë',
  'Ann Lеe',
  'GarbledÃ©',
  "'=x",
  '',
);
const moment = fc.constantFrom(
  '2024-02-01',
  '2024-02-01T09:30:00Z',
  '2024-02-01 09:30',
  '2024-02-01T23:30:00.5-02:00',
  '1709280000',
  '1979-12-31T00:00:00Z',
  '2999-01-01',
  '2024-02-30',
  'soon',
);
const channel = fc.constantFrom('email', 'call', ' Call', '', 'pigeon', 'in-person');
const topic = fc.constantFrom('', 'budget', ' budget ', 'Über', "'=1+1", 'x\u200by');
const more = fc.constantFrom('', 'kept', 'Ж');

it('reads a row from its bytes as it reads one from its cells', () => {
  const row = fc.tuple(person, person, moment, channel, topic, more);
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), fc.boolean(), (rows, wide) => {
      const header = ['source', 'target', 'timestamp', 'channel', 'topic', 'more'].slice(0, wide ? 6 : 5);
      // A blank behind the moment is trimmed, and keeps a row from being read from its bytes.
      const written = (after: string): string =>
        [
          header,
          ...rows.map((cells) => cells.slice(0, header.length).map((c, k) => (k === 2 ? c + after : c))),
        ]
          .map((cells) => cells.join(','))
          .join('\n');
      const [fast, slow] = ['', ' '].map((after) => fromText({ 't.csv': written(after) }));
      const told = ({ evidence, files }: NonNullable<typeof fast>): unknown => {
        const { people, ties, interactions } = evidence.imports[0] ?? {};
        const account = files.map(({ rejects, warnings, ...counts }) => [
          counts,
          [...rejects, ...warnings].map(({ line, column, code }) => [line, column, code]),
        ]);
        return { people, ties, interactions, account };
      };
      expect(told(fast as NonNullable<typeof fast>)).toEqual(told(slow as NonNullable<typeof slow>));
    }),
    { numRuns: 300, seed: 21 },
  );
});
