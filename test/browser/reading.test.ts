import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { search } from './actions.ts';
import { browserPath, launch, watchedPage } from './browser.ts';
import { exampleNetwork, fileWith, networkOf } from './pages.ts';

const LONG = 'Maximiliane '.repeat(60).trim();
const ARABIC = 'ليلى المنصوري';
const TURNED = 'invoice\u202Egpj.exe';

const drawn = (page: Page) => page.locator('.drawing .wait').waitFor({ state: 'detached' });
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.skipIf(browserPath === null)('reading', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  it('numbers and days are written as the reader writes them', async () => {
    const { page, complaints } = await watchedPage(browser, { locale: 'de-DE' });
    await page.goto(fileWith(exampleNetwork()));
    await drawn(page);
    await page.getByRole('tab', { name: 'Time' }).click();
    await expect
      .poll(() => page.getByRole('heading', { name: /as of/ }).textContent())
      .toBe('The network as of 23.11.2026');
    await search(page).fill('yusuf karahan');
    await search(page).press('Enter');
    await expect
      .poll(() =>
        page.getByRole('complementary', { name: 'Selection' }).locator('.ties .value').first().textContent(),
      )
      .toMatch(/^0,\d\d /);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('at 200 % nothing is cut off, every tab stays in reach, and motion is left out for who wants none', async () => {
    const { page } = await watchedPage(browser, {
      viewport: { width: 720, height: 450 },
      deviceScaleFactor: 2,
      reducedMotion: 'reduce',
    });
    await page.goto(fileWith(exampleNetwork()));
    await drawn(page);
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      expect(await overflow(page), (await tab.textContent()) ?? '').toBeLessThanOrEqual(0);
    }
    const moving = await page.evaluate(() => {
      const root = document.querySelector('#view > div')?.shadowRoot;
      return [...(root?.querySelectorAll('button, input') ?? [])].filter(
        (one) => getComputedStyle(one).transitionDuration !== '0s',
      ).length;
    });
    expect(moving).toBe(0);
    await page.context().close();
  });

  it('long names, names from right to left, and names that turn the writing round stay in their place', async () => {
    const text = networkOf(
      {
        'people.csv': `id,name,organisation\nana,Ana,Home\nlong,${LONG},Away\nara,${ARABIC},شركة الميناء\nturn,${TURNED},Away\n`,
        'ties.csv': 'source,target,strength\nana,long,0.9\nana,ara,0.8\nana,turn,0.7\n',
      },
      'Home',
    );
    const { page, complaints } = await watchedPage(browser);
    await page.goto(fileWith(text));
    await drawn(page);
    const side = page.getByRole('complementary', { name: 'Selection' });
    await search(page).fill('Maximiliane');
    await search(page).press('Enter');
    await side.getByRole('heading', { level: 2 }).waitFor();
    expect((await side.getByRole('heading', { level: 2 }).boundingBox())!.height).toBeLessThan(160);
    await search(page).fill(ARABIC);
    await search(page).press('Enter');
    await expect.poll(() => side.getByRole('heading', { level: 2 }).textContent()).toBe(ARABIC);
    expect(
      await side.getByRole('heading', { level: 2 }).evaluate((h) => getComputedStyle(h).unicodeBidi),
    ).toBe('isolate');
    await page.getByRole('tab', { name: 'People', exact: true }).click();
    const table = page.getByRole('table', { name: 'People' });
    await expect.poll(() => table.textContent()).toContain('invoicegpj.exe');
    expect(await table.textContent()).not.toContain('\u202E');
    for (const row of (await table.getByRole('row').all()).slice(1))
      expect((await row.boundingBox())!.height).toBeLessThan(60);
    expect([await overflow(page), complaints]).toEqual([0, []]);
    await page.context().close();
  });
});
