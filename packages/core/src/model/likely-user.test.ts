import { expect, test } from 'vitest';
import { likelyUser } from './likely-user.ts';
import type { ImportSummary } from './network.ts';

const share = { made: '2026-11-29T08:00:00Z' };
const of = (imports: readonly Partial<ImportSummary>[], self?: number) =>
  likelyUser({ imports: imports as readonly ImportSummary[], ...(self === undefined ? {} : { self }) });

test('the user is who the file says, else the only one whose own exports are in it; never a colleague who gave a share', () => {
  expect(of([{ owner: 3 }, { owner: 4 }], 7)).toBe(7);
  expect(of([{}, { owner: 3 }, { owner: 3 }])).toBe(3);
  expect(of([{ owner: 3, share }])).toBeUndefined();
  expect(of([{ owner: 3, share }, { owner: 5 }])).toBe(5);
  expect(of([{ owner: 3 }, { owner: 4 }])).toBeUndefined();
  expect(of([])).toBeUndefined();
});
