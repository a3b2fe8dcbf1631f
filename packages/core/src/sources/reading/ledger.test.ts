import { expect, it } from 'vitest';
import { importFiles, NO_EVIDENCE } from '../../public/main.ts';
import { type Finding, Ledger } from './ledger.ts';

it('of each kind the first thousand warnings are kept, and all are counted', () => {
  const rows = Array.from(
    { length: 6000 },
    (_, k) => `Ann ${k},a${k}@x.example,${k % 3 === 0 ? 'A\u200bb' : 'Ab'}`,
  );
  const bytes = new TextEncoder().encode(`name,email,organisation\n${rows.join('\n')}\n`);
  const { report } = importFiles(NO_EVIDENCE, [{ name: 'a.csv', bytes }]);
  expect(report.files[0]).toMatchObject({
    rows: 6000,
    accepted: 6000,
    warningsByCode: [['invisible-characters', 2000]],
  });
  expect(report.files[0]!.warnings).toHaveLength(1000);
});

it('what is forgotten is not counted, whether it was kept or not', () => {
  const ledger = new Ledger();
  const all = Array.from(
    { length: 1500 },
    (_, line): Finding => ({ line, column: 1, code: 'odd-date', value: '', message: '' }),
  );
  for (const finding of all) ledger.warn(finding);
  ledger.forget(new Set([all[0]!, all[1400]!]));
  expect(ledger.warned).toEqual([['odd-date', 1498]]);
  expect(ledger.warnings).toHaveLength(999);
});

it('rejected rows are all kept, since they are mended and imported again', () => {
  const rows = Array.from({ length: 4000 }, (_, k) => (k % 3 === 0 ? `a${k},b` : `a${k},b,0.5`));
  const bytes = new TextEncoder().encode(`source,target,strength\n${rows.join('\n')}\n`);
  const { report } = importFiles(NO_EVIDENCE, [{ name: 'ties.csv', bytes }]);
  expect(report.files[0]).toMatchObject({ rejected: 1334, rejectedByCode: [['too-few-cells', 1334]] });
  expect(report.files[0]!.rejects).toHaveLength(1334);
});
