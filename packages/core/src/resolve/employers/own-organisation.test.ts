import { expect, test } from 'vitest';
import type { Evidence, Import } from '../../model/evidence.ts';
import { withOwnOrganisation } from './own-organisation.ts';

const share = (...organisations: string[]): Import =>
  ({
    share: { made: '2026-11-29T08:00:00Z' },
    ownerRecord: { line: 1, memberships: organisations.map((organisation) => ({ organisation })) },
  }) as unknown as Import;
const ownOf = (imports: readonly Import[], own?: string): string | undefined =>
  withOwnOrganisation({
    settings: own === undefined ? {} : { own },
    imports,
    statements: [],
  } satisfies Evidence).own;

test('the own organisation is the one where the owners of all shares say that they work', () => {
  expect(ownOf([share('Halvorne Institute'), share('halvorne institute', 'Pilots’ Guild')])).toBe(
    'Halvorne Institute',
  );
});

test('what the user says goes first', () => {
  expect(ownOf([share('Halvorne Institute')], 'Port of Veldhaven')).toBe('Port of Veldhaven');
});

test('where owners work at different places, at two in common, or say nothing, nothing is taken', () => {
  expect(ownOf([share('Halvorne Institute'), share('Port of Veldhaven')])).toBeUndefined();
  expect(ownOf([share('A', 'B'), share('B', 'A')])).toBeUndefined();
  expect(ownOf([share('A'), share()])).toBeUndefined();
  expect(ownOf([])).toBeUndefined();
});
