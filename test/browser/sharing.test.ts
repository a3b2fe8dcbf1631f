import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newFolder, tertius } from '../cli/cli.ts';
import { axeFindings, tabTo, toTabs } from './actions.ts';
import { browserPath, launch, watchedPage } from './browser.ts';
import { invented } from './invented-contacts.ts';
import { DAY, fileWith } from './pages.ts';

/** A share without what is another in each: the time, the handles and the checksum over them. */
const normal = (text: string): string =>
  text
    .replace(/"sha256":"[0-9a-f]+"/, '')
    .replace(/"made":"[^"]+"/, '')
    .replaceAll(/"handle":"[0-9a-f]+"/g, '');

describe.skipIf(browserPath === null)('sharing, by keyboard alone', () => {
  let browser: Browser;
  let page: Page;
  let complaints: readonly string[];
  const keys = async (...names: readonly string[]): Promise<void> => {
    for (const name of names) await page.keyboard.press(name);
  };
  const region = (name: string) => page.getByRole('region', { name });
  const bothThemes = async (): Promise<void> => {
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeFindings(page)).toEqual([]);
    }
  };
  let found: Locator;
  const find = async (name: string): Promise<void> => {
    await tabTo(page, 'Search people and organisations', 80);
    await keys('Control+a');
    await page.keyboard.type(name);
  };
  const download = async (act: () => Promise<void>): Promise<string> => {
    const [file] = await Promise.all([page.waitForEvent('download'), act()]);
    return readFileSync(await file.path(), 'utf8');
  };

  beforeAll(async () => {
    browser = await launch();
    ({ page, complaints } = await watchedPage(browser, { reducedMotion: 'reduce' }));
    found = page.locator('.top .search [role=option]');
    await page.goto(fileWith(invented()));
    await page.locator('.drawing .wait').waitFor({ state: 'detached' });
  });
  afterAll(() => browser?.close());

  it('proposes rules to start with and their three counts; nothing is shared before', async () => {
    await tabTo(page, 'Network');
    await keys('End');
    await expect.poll(() => page.getByRole('tab', { selected: true }).textContent()).toBe('Sharing');
    const counts = page.locator('.sharing .figures');
    await expect.poll(() => counts.textContent()).toMatch(/shared.*0$/);
    await expect
      .poll(() => region('To start with').textContent())
      .toContain('2 private, 6 on request, 0 shared');
    await tabTo(page, 'Start with these rules');
    await keys('Enter');
    await expect
      .poll(() => region('Rules').textContent())
      .toMatch(/label Family: private.*label Yoga: private/);
  });

  it('takes a rule, and shows what it moves', async () => {
    await tabTo(page, 'Contacts');
    await page.keyboard.type('at the org');
    await keys('Tab');
    await page.keyboard.type('Farrow Foundry');
    await keys('Tab');
    await page.keyboard.type('shared');
    await keys('Tab', 'Enter');
    await expect
      .poll(() => region('Rules').textContent())
      .toMatch(/Everybody at Farrow Foundry: sharedholds for 2, decides for 2/);
    await bothThemes();
  });

  it('looks through a colleague’s eyes: network, people and introductions as they would have them', async () => {
    await tabTo(page, 'For whom');
    await page.keyboard.type('Petra Voss');
    await keys('Enter');
    const banner = region('Looking through a colleague’s eyes');
    await expect
      .poll(() => banner.textContent())
      .toContain('Petra Voss would have with your share: 2 of your contacts by name, 4 on request');
    await find('farrow');
    await expect
      .poll(() => found.allTextContents())
      .toEqual([
        expect.stringContaining('Farrow Foundry'),
        expect.stringContaining('Gus Farrow'),
        expect.stringContaining('Ines Farrow'),
      ]);
    await find('yann');
    await expect.poll(() => found.filter({ hasText: 'Yann' }).count()).toBe(0);
    await page.locator('.hits.nothing').waitFor();
    await keys('Escape');
    await toTabs(page);
    await keys('Home', 'ArrowRight');
    await expect
      .poll(() => page.getByRole('table', { name: 'People' }).textContent())
      .toContain('someone at Port of Veldhaven');
    expect(await page.getByRole('table', { name: 'People' }).textContent()).not.toMatch(
      /Ada|Ben|Cleo|Dov|Lena|Yann/,
    );
    expect(await page.getByRole('button', { name: /^(Export|Import files|Undo)$/ }).count()).toBe(0);
    await toTabs(page);
    await keys('End', ...Array<string>(4).fill('ArrowLeft'));
    await expect.poll(() => page.getByRole('tab', { selected: true }).textContent()).toBe('Introductions');
    await tabTo(page, 'To whom');
    await page.keyboard.type('port of veldhaven');
    await keys('ArrowDown', 'Enter');
    await expect
      .poll(() => region('Ways').textContent())
      .toContain('someone at Port of Veldhaven (weak), ask Mo Alder');
  });

  it('a contact there that should not be is made private, and is gone when one looks again', async () => {
    await find('gus farrow');
    await expect.poll(() => found.first().textContent()).toContain('Gus Farrow');
    await keys('ArrowDown', 'Enter');
    await tabTo(page, /^Make private$/, 120);
    await bothThemes();
    await keys('Enter');
    const banner = region('Looking through a colleague’s eyes');
    await expect.poll(() => banner.textContent()).toContain('1 of your contacts by name, 4 on request');
    await find('farrow');
    await expect.poll(() => found.filter({ hasText: 'Ines' }).count()).toBe(1);
    expect(await found.filter({ hasText: 'Gus' }).count()).toBe(0);
    await keys('Escape');
  });

  it('writes the share: the very text that is shown, and the bytes of the command’s preview', async () => {
    await tabTo(page, /^The share$/, 80);
    await keys('Enter');
    await tabTo(page, 'The file, word for word', 80);
    await keys('Enter');
    const shown = await region('Text of the share').textContent();
    expect(shown).not.toMatch(/Gus|Ada|Ben|Cleo|Dov|Lena|Yann/);
    await bothThemes();
    await keys('Shift+Tab', 'Shift+Tab');
    const written = await download(() => page.keyboard.press('Enter'));
    expect(written).toBe(shown);
    await page.getByRole('heading', { name: 'What leaves' }).waitFor();
    await keys('b');
    await region('Looking through a colleague’s eyes').waitFor({ state: 'detached' });
    const mine = await download(async () => {
      await tabTo(page, /^Export$/, 80);
      await keys('Enter');
    });
    const folder = newFolder();
    writeFileSync(join(folder, 'mine.json'), mine);
    const preview = tertius(folder, [
      'share',
      'mine.json',
      '--preview',
      '--reader',
      'Petra Voss',
      '--as-of',
      DAY,
    ]);
    expect(preview.err).toMatch(/It would hold \d+ shared, \d+ on request/);
    expect(normal(preview.out)).toBe(normal(written));
  });

  it('the list is filtered and set in bulk, one by one, and undone', async () => {
    const table = page.getByRole('table', { name: 'Contacts and levels' });
    await tabTo(page, 'Filter contacts', 120);
    await page.keyboard.type('veldhaven');
    await tabTo(page, 'Set 4 rows to shared');
    await keys('Enter');
    await expect.poll(() => table.textContent()).toMatch(/Ada Reyes.*your setting.*Ben Osei.*your setting/);
    await tabTo(page, 'Level of Ada Reyes', 120);
    await keys('a');
    await expect.poll(() => table.textContent()).toMatch(/Ada Reyes.*rule 1.*Ben Osei.*your setting/);
    await keys('Control+z', 'Control+z');
    await expect.poll(() => table.textContent()).toMatch(/Ada Reyes.*rule 1.*Ben Osei.*rule 1/);
    expect(complaints).toEqual([]);
  });
});
