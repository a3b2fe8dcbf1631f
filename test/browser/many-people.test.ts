import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, launch, type Watched, watchedPage } from './browser.ts';
import { fileWith } from './pages.ts';

/** More people than are compared while others wait, two of whom share a name and an organisation. */
function people(): string {
  const rows = Array.from(
    { length: 6000 },
    (_, k) => `n${k},${word(k)} ${word(k * 7 + 3)},Office ${k % 40},n${k}@o${k % 40}.example`,
  );
  return `id,name,organisation,email\n${rows.join('\n')}\nx1,Wilhelmina Torvald,Harbour Lights,wt@a.example\nx2,Wilhelmina Torvald,Harbour Lights,\n`;
}

/** Letters that differ from one number to the next. */
const word = (k: number): string =>
  `${'BCDFGHKLMNPRSTVZ'[k % 16]}${'aeiou'[k % 5]}${[...String((k * 2654435761) % 4294967296)].map((digit) => 'knlmrstvza'[Number(digit)]).join('')}`;

describe.skipIf(browserPath === null)('with more than five thousand people', () => {
  let browser: Browser;
  let watched: Watched;
  let coarse: Promise<string | null>;

  beforeAll(async () => {
    browser = await launch();
    watched = await watchedPage(browser);
    const { page } = watched;
    await page.goto(fileWith(''));
    const path = join(mkdtempSync(join(tmpdir(), 'tertius-many-')), 'people.csv');
    writeFileSync(path, people());
    await page.getByRole('button', { name: 'Choose files' }).waitFor();
    coarse = page
      .locator('.drawing.coarse')
      .waitFor({ timeout: 60_000 })
      .then(() => page.locator('.drawing.coarse .wait [role=status]').textContent());
    await page.locator('input[type=file]').first().setInputFiles(path);
    await page.getByRole('button', { name: 'Show the network of 6,002 people' }).click();
  });
  afterAll(() => browser?.close());

  it('regions with how many people files name come before it is known who is who', async () => {
    expect(await coarse).toContain('The files name 6,002 people in 41 organisations.');
    const { page } = watched;
    await page.locator('.drawing .wait').waitFor({ state: 'detached', timeout: 60_000 });
    expect(await page.locator('.drawing.coarse').count()).toBe(0);
  });

  it('the review of who may be one is offered, and two are joined and taken apart', async () => {
    const { page, complaints } = watched;
    await page.getByRole('tab', { name: 'People' }).click();
    const review = page.locator('details.joins');
    await review.locator('summary').click();
    const pair = review.getByRole('listitem').filter({ hasText: 'Wilhelmina Torvald' });
    await pair.getByRole('button', { name: /^One person/ }).click();
    const rows = () => page.getByRole('table', { name: 'People' }).getAttribute('aria-rowcount');
    await expect.poll(rows).toBe('6002');
    await expect.poll(() => pair.count()).toBe(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(rows).toBe('6003');
    expect(complaints).toEqual([]);
  });
});
