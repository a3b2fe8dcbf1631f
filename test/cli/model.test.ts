import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { json, newFolder, tertius } from './cli.ts';

const folder = newFolder();
const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

// Written both ways a half-life of 180 days ago.
write('ties.csv', 'source,target,timestamp,channel\nana,ben,2024-01-01,mail\nben,ana,2024-01-01,mail\n');
write('model.json', '{"halfLives": {"mail": 90}}');
write('odd.json', '{"halfLives": {"mail": -90}}');
write('text.json', 'mail: 90');

const history = (...args: string[]): number => {
  const given = ['metrics', ...args, '--measure', 'degree', '--as-of', '2024-06-29', '--json'];
  return json<{ ties: readonly [{ history: number }] }>(tertius(folder, given)).ties[0].history;
};
const withHalfLife = (days: number): number => 1 - Math.exp(-(0.3 * 2 ** (-180 / days)) / 4);

test('half-lives from a file hold for one command, or are remembered by an import', () => {
  expect(history('ties.csv')).toBeCloseTo(withHalfLife(180), 12);
  expect(history('ties.csv', '--model', 'model.json')).toBeCloseTo(withHalfLife(90), 12);
  tertius(folder, ['import', 'ties.csv', '--into', 'n.json', '--model', 'model.json']);
  expect(history('n.json')).toBeCloseTo(withHalfLife(90), 12);
});

test('what is wrong in such a file is named with the file', () => {
  const odd = tertius(folder, ['metrics', 'ties.csv', '--model', 'odd.json']);
  expect(odd.code).toBe(2);
  expect(odd.err).toContain('odd.json: model.halfLives.mail: expected a number of days above 0, got -90');
  const text = tertius(folder, ['import', 'ties.csv', '--into', 'm.json', '--model', 'text.json']);
  expect(text.code).toBe(2);
  expect(text.err).toContain('text.json: this is no JSON');
});
