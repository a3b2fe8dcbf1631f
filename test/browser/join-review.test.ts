import { parseNetworkFile, resolve } from '@tertius/core';
import { proposals } from '@tertius/core/identity';
import { countPeople } from '@tertius/core/network';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, focused } from './actions.ts';
import { browserPath, launch, type Watched, watchedPage } from './browser.ts';
import { exampleNetwork, fileWith } from './pages.ts';

describe.skipIf(browserPath === null)('the review of people who may be one', () => {
  const network = exampleNetwork();
  const evidence = parseNetworkFile(network);
  const people = countPeople(resolve(evidence));
  const pairs = proposals(resolve(evidence), evidence.statements);
  let browser: Browser;
  let watched: Watched;

  beforeAll(async () => {
    browser = await launch();
    watched = await watchedPage(browser);
    await watched.page.goto(fileWith(network));
    await watched.page.getByRole('tab', { name: 'People' }).click();
  });
  afterAll(() => browser?.close());

  const review = () => watched.page.locator('details.joins');
  const items = () => review().getByRole('listitem');
  const rows = () => watched.page.getByRole('table', { name: 'People' }).getAttribute('aria-rowcount');

  it('says how many there are, and opens with the keyboard', async () => {
    const summary = review().locator('summary');
    expect(pairs.length).toBeGreaterThan(1);
    await expect.poll(() => summary.textContent()).toBe(`Perhaps the same person (${pairs.length})`);
    await summary.focus();
    await watched.page.keyboard.press('Enter');
    await expect.poll(() => items().count()).toBe(pairs.length);
    const first = await items().first().textContent();
    expect(first).toMatch(/very likely|likely|possible/);
    expect(first).toContain(pairs[0]!.reasons.join('; '));
    expect(await axeFindings(watched.page)).toEqual([]);
  });

  it('joins a pair, which leaves the list and the table, and moves the focus on', async () => {
    const { page } = watched;
    const [first, second] = await items().evaluateAll((all) => all.map((item) => item.ariaLabel ?? ''));
    await items()
      .first()
      .getByRole('button', { name: /^One person/ })
      .focus();
    await page.keyboard.press('Enter');
    await expect.poll(rows).toBe(String(people));
    await expect.poll(() => review().textContent()).toContain(`(${pairs.length - 1})`);
    await expect
      .poll(() => page.getByRole('status').allTextContents())
      .toContainEqual(expect.stringContaining('are one person now'));
    await expect.poll(() => focused(page)).toContain(second);
    await expect.poll(() => focused(page)).not.toContain(first);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('has the pair again after Undo', async () => {
    await watched.page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => items().count()).toBe(pairs.length);
    await expect.poll(() => rows()).toBe(String(people + 1));
  });

  it('keeps a pair apart for good where they are not the same, and Undo proposes them again', async () => {
    const { page } = watched;
    const apart = page.getByRole('button', { name: /^Not the same: / });
    const before = await apart.count();
    const name = (await apart.first().getAttribute('aria-label')) ?? '';
    await apart.first().click();
    await expect.poll(() => apart.count()).toBe(before - 1);
    await expect
      .poll(() => page.getByText(/are two people, and are not proposed again/).count())
      .toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByRole('button', { name, exact: true }).waitFor();
  });

  it('puts every pair off, and is gone', async () => {
    const { page } = watched;
    for (let left = pairs.length; left > 0; left--) {
      await items()
        .first()
        .getByRole('button', { name: /^Not now/ })
        .click();
      await expect.poll(() => items().count()).toBe(left - 1);
    }
    await expect.poll(() => review().count()).toBe(0);
    await expect.poll(() => focused(page)).toBe('People');
    await expect.poll(() => rows()).toBe(String(people + 1));
    expect(watched.complaints).toEqual([]);
  });
});
