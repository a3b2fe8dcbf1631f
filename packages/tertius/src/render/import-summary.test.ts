import { importFiles, NO_EVIDENCE } from '@tertius/core';
import { expect, it } from 'vitest';
import { summary } from './import-summary.ts';

const bad = (name: string): { name: string; bytes: Uint8Array } => ({
  name,
  bytes: new TextEncoder().encode('source,target,trust\na,b,0.4\na,c,1.7\n'),
});
const { report } = importFiles(NO_EVIDENCE, [bad('one.csv'), bad('two.csv')], {});
const mends = (text: string): string[] => text.split('\n').filter((line) => line.startsWith('Rejected'));

it('says once how to mend what was rejected, and where the list of it is', () => {
  expect(mends(summary(report, { dry: false, saved: true }))).toEqual([
    'Rejected rows: mend them in the file they came from and import it again; what is known already is not counted twice. --rejects FILE lists them with the reasons.',
  ]);
  const [listed] = mends(summary(report, { dry: false, saved: true, rejects: 'r.csv' }));
  expect(listed).toContain('are in r.csv');
});

it('does not say of a trial that it wrote the rejected rows', () => {
  const [trial] = mends(summary(report, { dry: true, saved: false, rejects: 'r.csv' }));
  expect(trial).toContain('A trial does not write r.csv');
});

it('asks whose export it is where nobody said', () => {
  const asks = (unowned: boolean): boolean =>
    summary(report, { dry: false, saved: true, unowned }).includes('--self EMAIL');
  expect([asks(true), asks(false)]).toEqual([true, false]);
});
