import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, search } from './actions.ts';
import { browserPath, launch, watchedPage } from './browser.ts';
import { exampleNetwork, fileWith } from './pages.ts';

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.skipIf(browserPath === null)('on a telephone', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
    ({ page } = await watchedPage(browser, { viewport: { width: 390, height: 844 }, hasTouch: true }));
    await page.goto(fileWith(exampleNetwork()));
    await page.locator('.drawing .wait').waitFor({ state: 'detached' });
  });
  afterAll(() => browser?.close());

  it('nothing is wider than the screen, in any tab', async () => {
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      await page.getByRole('tabpanel').waitFor();
      expect(await overflow(page), (await tab.textContent()) ?? '').toBe(0);
      expect(await axeFindings(page)).toEqual([]);
    }
  });

  it('a person opens as a sheet that leaves the drawing in sight, and closes', async () => {
    await page.getByRole('tab', { name: 'Network' }).click();
    await search(page).fill('yusuf karahan');
    await page.getByRole('option').first().click();
    const sheet = page.getByRole('complementary', { name: 'Selection' });
    const box = await sheet.boundingBox();
    expect(box?.width).toBe(390);
    expect(box?.height).toBeLessThan(844 * 0.6);
    expect(await axeFindings(page)).toEqual([]);
    await sheet.getByRole('button', { name: 'Close the panel' }).click();
    await page.getByRole('complementary', { name: 'Summary' }).waitFor();
  });

  it('a sheet makes room for the tab that is chosen next', async () => {
    await search(page).fill('yusuf karahan');
    await page.getByRole('option').first().click();
    const sheet = page.getByRole('complementary', { name: 'Selection' });
    await sheet.waitFor();
    await page.getByRole('tab', { name: 'Organisations' }).click();
    await sheet.waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: 'Network' }).click();
  });

  it('no button of the drawing stands over it', async () => {
    const canvas = await page.locator('.drawing .canvas').boundingBox();
    const tools = await page.locator('.drawing .tools').boundingBox();
    expect(tools?.y).toBeGreaterThanOrEqual((canvas?.y ?? 0) + (canvas?.height ?? 0));
  });
});
