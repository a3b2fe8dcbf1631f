import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './actions.ts';
import { browserPath, launch, type Watched, watchedPage } from './browser.ts';
import { exampleNetwork, fileWith } from './pages.ts';

const VIEWS = ['Map', 'Around me', 'Bridges', 'Matrix', 'Ways', 'Three sides', 'Two worlds'];

describe.skipIf(browserPath === null)('every view of the drawing, in other colours', () => {
  let browser: Browser;
  let watched: Watched;

  beforeAll(async () => {
    browser = await launch();
    watched = await watchedPage(browser);
    await watched.page.goto(fileWith(exampleNetwork()));
    await watched.page.locator('.drawing .wait').waitFor({ state: 'detached' });
  });
  afterAll(() => browser?.close());

  const findingsIn = async (page: Page, views: readonly string[]): Promise<string[]> => {
    const findings: string[] = [];
    await page.getByRole('tab', { name: 'Network', exact: true }).click();
    for (const view of views) {
      await page.getByRole('button', { name: view, exact: true }).click();
      await page.locator('.panel .page > p[role=status]').first().waitFor({ state: 'detached' });
      findings.push(...(await axeFindings(page)).map((line) => `${view}: ${line}`));
    }
    return findings;
  };

  it('is without findings in the dark', async () => {
    await watched.page.emulateMedia({ colorScheme: 'dark' });
    expect(await findingsIn(watched.page, VIEWS.slice(4))).toEqual([]);
  }, 240_000);

  it('is without findings in forced colours, and still draws', async () => {
    const { page } = watched;
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    expect(await findingsIn(page, VIEWS)).toEqual([]);
    expect(watched.complaints).toEqual([]);
  }, 240_000);
});
