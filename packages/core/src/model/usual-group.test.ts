import { expect, test } from 'vitest';
import { fromText } from '../fixtures/from-text.ts';
import { usualGroup } from './usual-group.ts';

const of = (rows: string): string =>
  usualGroup(fromText({ 'people.csv': `id,name,organisation,unit\n${rows}` }).network, 20780);

test('one organisation of several units is told apart by unit, several organisations by organisation', () => {
  expect(of('a,Ann,One,R\nb,Bo,One,S\n')).toBe('unit');
  expect(of('a,Ann,One,R\nb,Bo,Two,S\n')).toBe('organisation');
  expect(of('a,Ann,One,\nb,Bo,One,R\n')).toBe('organisation');
});
