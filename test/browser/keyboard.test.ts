import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, focused, spoken, tabTo, toTabs } from './actions.ts';
import { browserPath, launch, watchedPage } from './browser.ts';
import { exampleNetwork, fileWith } from './pages.ts';

const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

describe.skipIf(browserPath === null)('the keyboard alone answers', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
    ({ page } = await watchedPage(browser, { reducedMotion: 'reduce' }));
    await page.goto(fileWith(exampleNetwork()));
    await page.locator('.drawing .wait').waitFor({ state: 'detached' });
  });
  afterAll(() => browser?.close());

  it('who bridges us: the drawing starts at the first broker and walks along ties', async () => {
    await tabTo(page, 'The network');
    await press(page, 'Enter');
    await expect
      .poll(() => spoken(page).textContent())
      .toMatch(/^Tomasz Brekke, .*Halvorne Institute\. Tied to \d+/);
    await press(page, 'ArrowRight');
    await expect.poll(() => spoken(page).textContent()).toMatch(/^1 of \d+: .*strength 0\.\d\d, strong$/);
    const there = await spoken(page).textContent();
    await press(page, 'ArrowRight', 'ArrowLeft');
    await expect.poll(() => spoken(page).textContent()).toBe(there);
    await press(page, 'Enter');
    const name = /: ([^,]+),/.exec(there ?? '')?.[1] ?? '';
    await expect.poll(() => spoken(page).textContent()).toContain(`${name}, `);
    await press(page, 'Backspace');
    await expect.poll(() => spoken(page).textContent()).toContain('Tomasz Brekke');
    await press(page, '?');
    await expect.poll(() => spoken(page).textContent()).toContain('neighbours by strength');
    await press(page, 'Escape');
    await page.getByRole('complementary', { name: 'Summary' }).waitFor();
  });

  it('whom we reach: the skip link leads to the table, a header sorts it', async () => {
    await page.evaluate(() => {
      const root = document.querySelector('#view > div')?.shadowRoot;
      (root?.activeElement as HTMLElement | null)?.blur();
    });
    await tabTo(page, 'Skip to the table of people');
    await press(page, 'Enter');
    await expect.poll(() => focused(page)).toContain('People, scrolls');
    await tabTo(page, /^Who can ask them/);
    await press(page, 'Enter');
    const sorted = page.locator('th[aria-sort="descending"]');
    await expect.poll(() => sorted.textContent()).toContain('Who can ask them');
    expect(Number(await page.locator('table').getAttribute('aria-rowcount'))).toBeGreaterThan(400);
  });

  it('what hangs on one person: a name in the table opens the panel that says so', async () => {
    await press(page, 'Shift+Tab');
    await expect.poll(() => focused(page)).toBe('Alone');
    await press(page, 'Enter');
    await tabTo(page, 'Henrike Sallow');
    await press(page, 'Enter');
    const panel = page.getByRole('complementary', { name: 'Selection' });
    await expect
      .poll(() => panel.textContent())
      .toMatch(/\d+ whom no other colleague (can ask|is recorded to know)/);
    await press(page, 'Shift+Tab');
  });

  it('who could introduce me to somebody nobody here knows, and to an organisation', async () => {
    await toTabs(page);
    await press(page, 'End');
    await expect.poll(() => page.getByRole('tab', { selected: true }).textContent()).toBe('Sharing');
    await press(page, 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
    await expect.poll(() => page.getByRole('tab', { selected: true }).textContent()).toBe('Introductions');
    await tabTo(page, 'To whom');
    await page.keyboard.type('margit solheim');
    await press(page, 'ArrowDown', 'Enter');
    const ways = page.getByRole('region', { name: 'Ways' });
    await expect
      .poll(() => ways.textContent())
      .toContain('Ask first: Henrike Sallow → Willem Osterkamp → Margit Solheim');
    await expect.poll(() => ways.textContent()).toContain('both in Estuary Guild');
    expect(await axeFindings(page)).toEqual([]);
    await tabTo(page, 'Show in the drawing');
    await press(page, 'Enter');
    await page.getByRole('heading', { name: 'The path in the drawing' }).waitFor();
    await tabTo(page, 'Back to Introductions', 120);
    await press(page, 'Enter');
    await tabTo(page, 'To whom', 120);
    await press(page, 'Control+a');
    await page.keyboard.type('orrin foundation');
    await press(page, 'ArrowDown', 'Enter');
    await expect.poll(() => ways.textContent()).toContain('Orrin Foundation');
  });

  it('what stands behind one person: triangulation, opened from its table', async () => {
    await toTabs(page);
    await press(page, 'ArrowLeft');
    await expect.poll(() => page.getByRole('tab', { selected: true }).textContent()).toBe('Triangulation');
    await tabTo(page, /^ ?Tomasz Brekke|Tomasz Brekke$/);
    await press(page, 'Enter');
    await page.getByRole('heading', { name: 'What stands behind Tomasz Brekke' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await tabTo(page, '→');
    await press(page, 'Enter');
    await page.getByRole('heading', { name: 'The path in the drawing' }).waitFor();
  });

  it('whom to introduce to whom this month: each name in the plan opens', async () => {
    await toTabs(page);
    await press(page, 'End', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
    await expect.poll(() => page.getByRole('tab', { selected: true }).textContent()).toBe('Introductions');
    await expect
      .poll(() => page.getByRole('heading', { name: 'Whom to introduce to whom this month' }).count())
      .toBe(1);
    const first = page
      .locator('section', { hasText: 'Whom to introduce to whom this month' })
      .locator('li')
      .first();
    await expect.poll(() => first.textContent()).toMatch(/^.+ introduces .+ to .+/);
    const broker = (await first.locator('strong').first().textContent()) ?? '';
    await tabTo(page, broker);
    await press(page, 'Enter');
    await page
      .getByRole('complementary', { name: 'Selection' })
      .getByRole('heading', { name: broker, exact: true })
      .waitFor();
  });

  it('who is caught between two worlds, and which colleagues translate: the switch and its table', async () => {
    await toTabs(page);
    await press(page, 'Home');
    await expect.poll(() => page.getByRole('tab', { selected: true }).textContent()).toBe('Network');
    await tabTo(page, 'Two worlds');
    await press(page, 'Enter');
    await expect.poll(() => page.locator('.figure .says').textContent()).toMatch(/face to face/);
    await tabTo(page, 'Table');
    await press(page, 'Enter');
    await page.getByRole('table').first().waitFor();
    expect(await page.locator('.figure tbody tr').count()).toBeGreaterThan(5);
  });

  it('which units keep to themselves, and through whom they reach others', async () => {
    await toTabs(page);
    await press(page, 'End', 'ArrowLeft', 'ArrowLeft');
    await expect.poll(() => page.getByRole('tab', { selected: true }).textContent()).toBe('Units');
    const table = page.getByRole('table', { name: 'Units' });
    await expect.poll(() => table.textContent()).toContain('Flood Risk');
    await tabTo(page, /^Keeps to itself/);
    await press(page, 'Enter');
    await expect
      .poll(() => page.locator('th[aria-sort="descending"]').textContent())
      .toContain('Keeps to itself');
  });

  it('which ties cool and which come back: month by month', async () => {
    await toTabs(page);
    await press(page, 'ArrowRight');
    const heading = page.getByRole('heading', { name: /The network as of/ });
    const today = await heading.textContent();
    await tabTo(page, 'Earlier month');
    await press(page, 'Enter');
    await expect.poll(() => heading.textContent()).not.toBe(today);
    await expect
      .poll(() => page.getByRole('tabpanel').textContent())
      .toMatch(/ties? (is|are) (cooling|dormant)/);
    await tabTo(page, 'Later month');
    await press(page, 'Enter');
    await expect.poll(() => heading.textContent()).toBe(today);
  });
});
