import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { search } from './actions.ts';
import { browserPath, launch, type Watched, watchedPage } from './browser.ts';
import { exampleNetwork, serve } from './pages.ts';

describe.skipIf(browserPath === null)('what the browser keeps', () => {
  let browser: Browser;
  let watched: Watched;
  let page: Page;
  let served: { readonly address: string; readonly close: () => void };
  const drawn = () => page.locator('.drawing .wait').waitFor({ state: 'detached' });
  const said = () => page.locator('.app > [role=status]').textContent();

  beforeAll(async () => {
    served = await serve(exampleNetwork());
    browser = await launch();
    watched = await watchedPage(browser);
    page = watched.page;
    await page.goto(served.address);
    await drawn();
  });
  afterAll(async () => {
    await browser?.close();
    served?.close();
  });

  it('Back leads to the tab before and closes a selection; no address holds a name', async () => {
    await page.getByRole('tab', { name: 'People', exact: true }).click();
    await search(page).fill('Henrike Sallow');
    await page.getByRole('option').first().waitFor();
    await search(page).press('Enter');
    const panel = page.getByRole('complementary', { name: 'Selection' });
    await panel.waitFor();
    expect(page.url()).toMatch(/#(people|network)$/);
    await page.goBack();
    await panel.waitFor({ state: 'detached' });
    await page.goBack();
    await expect
      .poll(() => page.getByRole('tab', { name: 'Network', exact: true }).getAttribute('aria-selected'))
      .toBe('true');
    expect(page.url()).not.toMatch(/Henrike|Sallow/i);
  });

  it('a rating that was not saved is back after the page is loaded again, and Undo takes it away for good', async () => {
    const first = page
      .getByRole('complementary', { name: 'Summary' })
      .locator('section', { hasText: 'Rate these first' });
    await first.getByRole('button').first().click();
    const panel = page.getByRole('complementary', { name: 'Selection' });
    await panel.getByLabel('Trust').fill('0.8');
    await panel.getByRole('button', { name: 'Save rating' }).click();
    await expect.poll(said).toContain('noted');
    await page.waitForTimeout(600);
    // a page that crashes asks nobody
    const context = page.context();
    await page.close();
    page = await context.newPage();
    await page.goto(served.address);
    await drawn();
    await expect
      .poll(() => page.getByRole('region', { name: 'Notice' }).textContent())
      .toContain('did not save are back');
    await page.getByRole('button', { name: 'Got it' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(said).toContain('Undone');
    await page.waitForTimeout(600);
    await page.reload();
    await drawn();
    expect(await page.getByRole('region', { name: 'Notice' }).count()).toBe(0);
    expect(await page.locator('.unsaved').count()).toBe(0);
    expect(watched.complaints).toEqual([]);
  });

  it('a second tab of the same network is told in both', async () => {
    const other = await page.context().newPage();
    await other.goto(served.address);
    for (const one of [page, other])
      await expect
        .poll(() => one.getByRole('region', { name: 'Notice' }).textContent(), { timeout: 10_000 })
        .toContain('open in another tab');
    await other.close();
  });
});
