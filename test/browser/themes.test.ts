import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './actions.ts';
import { browserPath, launch, type Watched, watchedPage } from './browser.ts';
import { exampleNetwork, fileWith } from './pages.ts';

const VIEWS = ['Map', 'Around me', 'Bridges', 'Matrix', 'Ways', 'Three sides', 'Two worlds'];
const TABS = [
  'People',
  'Organisations',
  'Brokerage',
  'Triangulation',
  'Introductions',
  'Ask',
  'Units',
  'Time',
];
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
  { width: 390, height: 844 },
] as const;
const SCHEMES = [
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { colorScheme: 'light', forcedColors: 'active' }],
] as const;

/**
 * Every place at every size in every scheme takes minutes: `AXE=all` does that. Other tests look at every place in light; here
 * each place is visited once more, in the dark or in forced colours, at sizes in turn.
 */
const ALL = process.env.AXE === 'all';
const visits = (nth: number, turn: number, at: number): boolean =>
  ALL || (turn > 0 && (nth + turn) % SIZES.length === at && (nth % 2 === 0) === (turn === 1));

describe.skipIf(browserPath === null)('axe finds nothing', () => {
  let browser: Browser;
  let watched: Watched;

  beforeAll(async () => {
    browser = await launch();
    watched = await watchedPage(browser, { reducedMotion: 'reduce' });
    await watched.page.goto(fileWith(exampleNetwork()));
    await watched.page.locator('.drawing .wait').waitFor({ state: 'detached' });
  });
  afterAll(() => browser?.close());

  const open = async (page: Page, place: string): Promise<void> => {
    if (TABS.includes(place)) await page.getByRole('tab', { name: place, exact: true }).click();
    else {
      await page.getByRole('tab', { name: 'Network', exact: true }).click();
      await page.getByRole('button', { name: place, exact: true }).click();
    }
    await page.locator('.panel .page > p[role=status]').first().waitFor({ state: 'detached' });
  };

  for (const [turn, [scheme, media]] of SCHEMES.entries())
    it(
      `in any view or tab in ${scheme}`,
      async () => {
        const { page } = watched;
        await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...media });
        const findings: string[] = [];
        for (const [at, size] of SIZES.entries()) {
          await page.setViewportSize(size);
          for (const [nth, place] of [...VIEWS, ...TABS].entries()) {
            if (!visits(nth, turn, at)) continue;
            await open(page, place);
            findings.push(...(await axeFindings(page)).map((line) => `${place} at ${size.width}: ${line}`));
          }
        }
        expect(findings).toEqual([]);
        expect(watched.complaints).toEqual([]);
      },
      ALL ? 7_200_000 : 600_000,
    );
});
