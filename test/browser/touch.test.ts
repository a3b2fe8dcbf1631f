import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { search } from './actions.ts';
import { browserPath, launch, type Watched, watchedPage } from './browser.ts';
import { exampleNetwork, fileWith } from './pages.ts';

type Finger = readonly [x: number, y: number];

describe.skipIf(browserPath === null)('with fingers on a telephone', () => {
  let browser: Browser;
  let watched: Watched;
  let page: Page;
  let cdp: CDPSession;
  const sheet = () => page.getByRole('complementary', { name: 'Selection' });

  /** Fingers that go down, move along and are lifted, as the browser itself sees them. */
  const gesture = async (...frames: readonly (readonly Finger[])[]): Promise<void> => {
    for (const [at, fingers] of frames.entries())
      await cdp.send('Input.dispatchTouchEvent', {
        type: at === 0 ? 'touchStart' : 'touchMove',
        touchPoints: fingers.map(([x, y], id) => ({ x, y, id })),
      });
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  const canvas = async () => (await page.locator('.drawing .canvas').boundingBox())!;
  const scrolled = () => page.evaluate(() => Math.round(document.scrollingElement?.scrollTop ?? 0));

  beforeAll(async () => {
    browser = await launch();
    watched = await watchedPage(browser, {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
      reducedMotion: 'reduce',
    });
    page = watched.page;
    cdp = await page.context().newCDPSession(page);
    await page.goto(fileWith(exampleNetwork()));
    await page.locator('.drawing .wait').waitFor({ state: 'detached' });
  });
  afterAll(() => browser?.close());

  it('a swipe up over the picture scrolls the page, it does not trap it', async () => {
    const { x, y, width, height } = await canvas();
    const [cx, cy] = [x + width / 2, y + height / 2];
    await gesture(
      [[cx, cy]],
      ...Array.from({ length: 8 }, (_, k): readonly Finger[] => [[cx, cy - 30 * (k + 1)]]),
    );
    await expect.poll(scrolled).toBeGreaterThan(50);
    await page.evaluate(() => scrollTo(0, 0));
  });

  it('two fingers apart come nearer, and a tap on a circle or person selects', async () => {
    const before = await page.screenshot({ clip: await canvas() });
    const { x, y, width, height } = await canvas();
    const [cx, cy] = [x + width / 2, y + height / 2];
    const apart = (by: number): readonly Finger[] => [
      [cx - by, cy],
      [cx + by, cy],
    ];
    await gesture(apart(20), apart(40), apart(70), apart(100));
    await expect
      .poll(async () => (await page.screenshot({ clip: await canvas() })).equals(before))
      .toBe(false);
    for (const [dx, dy] of [
      [0, 0],
      [24, 0],
      [0, 24],
      [-24, 10],
    ] as const) {
      await page.touchscreen.tap(cx + dx, cy + dy);
      // a busy machine may take a while until a tap that met somebody shows; one that met nobody shows nothing
      const met = await sheet()
        .waitFor({ timeout: 2500 })
        .then(() => true)
        .catch(() => false);
      if (met) break;
    }
    await sheet().getByRole('heading', { level: 2 }).first().waitFor();
    await sheet().getByRole('button', { name: 'Close the panel' }).tap();
    await sheet().waitFor({ state: 'detached' });
  });

  it('finds somebody, reads why a tie is as strong as it is, and rates it', async () => {
    await search(page).tap();
    await search(page).fill('yusuf karahan');
    await page.locator('[role=option]:visible').first().tap();
    await sheet().getByRole('heading', { name: 'Yusuf Karahan', exact: true }).waitFor();
    await sheet().locator('details summary .who').first().tap();
    await expect.poll(() => sheet().locator('.why').first().textContent()).toMatch(/strength \d/);
    await sheet().getByLabel('Trust').fill('0.7');
    await sheet().getByRole('button', { name: 'Save rating' }).tap();
    await expect.poll(() => page.locator('.unsaved').count()).toBe(1);
    await page.getByRole('button', { name: 'Undo' }).tap();
    await sheet().getByRole('button', { name: 'Close the panel' }).tap();
  });

  it('every tab and view opens by a tap, shows figures, and is no wider than the screen', async () => {
    for (const tab of await page.getByRole('tab').all()) {
      await tab.tap();
      await page.getByRole('tabpanel').waitFor();
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, (await tab.textContent()) ?? '').toBeLessThanOrEqual(0);
    }
    await page.getByRole('tab', { name: 'People' }).tap();
    const row = page.getByRole('table', { name: 'People' }).getByRole('row').nth(1);
    const seen = await row.evaluate((element) => {
      const box = element.closest('section')?.getBoundingClientRect();
      return [...element.querySelectorAll('td.number')].filter((cell) => {
        const { left, right } = cell.getBoundingClientRect();
        return box !== undefined && left >= box.left - 1 && right <= box.right + 1;
      }).length;
    });
    expect(seen).toBeGreaterThan(0);
    await page.getByRole('tab', { name: 'Network' }).tap();
    for (const view of ['Bridges', 'Ways', 'Two worlds', 'Map']) {
      await page.getByRole('button', { name: view, exact: true }).tap();
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, view).toBeLessThanOrEqual(0);
    }
    expect(watched.complaints).toEqual([]);
  });
});
