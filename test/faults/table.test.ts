import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { FAULTS } from './table.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

test.each(FAULTS.map(({ number, fault, tests }) => ({ number, fault, tests })))(
  'fault $number has its test: $fault',
  ({ tests }) => {
    expect(tests.length).toBeGreaterThan(0);
    for (const [file, title] of tests) {
      const text = readFileSync(root + file, 'utf8');
      const begun = ["'", '"', '`'].some((quote) => text.includes(quote + title));
      expect(begun, `${file}: ${title}`).toBe(true);
    }
  },
);
