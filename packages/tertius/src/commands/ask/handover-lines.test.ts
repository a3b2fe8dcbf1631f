import type { WhatIf } from '@tertius/core';
import { expect, test } from 'vitest';
import { handoverLines } from './handover-lines.ts';

type Contact = NonNullable<WhatIf['handover']>['contacts'][number];

const contact = (id: string, name: string, more: Partial<Contact> = {}): Contact => ({
  ...{ id, name, organisations: ['Port'], strength: 0.1, alsoHeldBy: [], maybeKnownTo: [] },
  ...{ theirs: true, private: false, perhapsPrivate: false, former: false, onRequest: true },
  ...more,
});

test('contacts on request who look alike are one row with a count; everybody with a name keeps a row', () => {
  const someone = 'someone at Port';
  const bo = { id: 'bo', name: 'Bo', strength: 0.5, because: 'knows-the-organisation' } as const;
  const lines = handoverLines([
    contact('a', someone, { introduceTo: bo }),
    contact('b', 'Ann', { onRequest: false }),
    contact('c', someone),
    contact('d', someone, { strength: 0.3 }),
    contact('e', 'Ann', { onRequest: false }),
  ]);
  expect(lines.map((row) => [row.contact, row.strength, row.knownTo, row.introduceTo])).toEqual([
    ['2 times someone at Port', 0.1, 'nobody else', 'Bo'],
    ['Ann', 0.1, 'nobody else', ''],
    ['someone at Port', 0.3, 'nobody else', ''],
    ['Ann', 0.1, 'nobody else', ''],
  ]);
});
