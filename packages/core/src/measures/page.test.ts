import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { catalogue } from './catalogue.ts';
import { measureIndex, measurePage } from './page.ts';

// After a description changes: npx vitest run --project unit packages/core/src/measures/page -u
const page = (name: string): string =>
  fileURLToPath(new URL(`../../../../docs/measures/${name}.md`, import.meta.url));

describe('docs/measures', () => {
  test.each(catalogue.map((measure) => [measure.id, measure] as const))(
    '%s.md is the description of its measure',
    async (id, measure) => {
      await expect(measurePage(measure)).toMatchFileSnapshot(page(id));
    },
  );

  test('README.md lists every measure', async () => {
    const index = measureIndex(catalogue);
    for (const { id } of catalogue) expect(index).toContain(`(${id}.md)`);
    await expect(index).toMatchFileSnapshot(page('README'));
  });
});
