import { expect, test } from 'vitest';
import { fromText } from '../../fixtures/from-text.ts';
import { findPerson } from './find-actor.ts';

test('of two names that differ only by accents the one spelt exactly as typed is meant; another spelling is ambiguous', () => {
  const { network } = fromText({
    'people.csv': 'id,name\nplain,Anais Kovacevic\naccented,Anaïs Kovačević\n',
  });
  const found = (said: string): string => network.people[findPerson(network, said)]!.id;
  expect(found('Anais Kovacevic')).toBe('plain');
  expect(found('Anaïs Kovačević')).toBe('accented');
  expect(() => findPerson(network, 'ANAÏS KOVACEVIC')).toThrow(/may be/);
});
