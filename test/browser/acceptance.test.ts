import { readFileSync } from 'node:fs';
import { parseNetworkFile, resolve } from '@tertius/core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, dropFile, search } from './actions.ts';
import { browserPath, launch, type Watched, watchedPage } from './browser.ts';
import { fixture, serve } from './pages.ts';

describe.skipIf(browserPath === null)('a newcomer with a LinkedIn export', () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;
  let watched: Watched;

  beforeAll(async () => {
    browser = await launch();
    server = await serve('');
    watched = await watchedPage(browser);
    await watched.page.goto(server.address);
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  it('is told what to do, and that nothing leaves the machine', async () => {
    const { page } = watched;
    await page.getByRole('button', { name: 'Choose files' }).waitFor();
    expect(await page.locator('.empty').textContent()).toContain('stays on this machine');
    expect(await axeFindings(page)).toEqual([]);
  });

  it('drops Connections.csv and reads the account of every row', async () => {
    const { page } = watched;
    await dropFile(page, 'Connections.csv', fixture('Connections.csv'));
    const dialog = page.getByRole('dialog', { name: 'What was read' });
    await dialog.waitFor();
    await expect
      .poll(() => dialog.textContent())
      .toContain('10 rows = 8 accepted + 0 merged + 0 excluded + 1 rejected + 1 blank');
    const reject = dialog.locator('.ledger tbody tr').first();
    await expect.poll(() => reject.textContent()).toMatch(/^12.*not an address.*correct it/);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('says whose export it is and where they work', async () => {
    const { page } = watched;
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Whose export is this? (e-mail or name)').fill('Wim de Boer');
    await dialog.getByRole('button', { name: 'Confirm' }).click();
    await dialog.getByRole('button', { name: 'Change' }).waitFor();
    await dialog.getByLabel('Own organisation').fill('Harbour Lights');
    await dialog.getByRole('button', { name: 'Set' }).click();
    await dialog.getByRole('button', { name: /Show the network/ }).click();
    await expect
      .poll(() => page.locator('p.says:not(.small)').textContent())
      .toBe(
        'Harbour Lights knows 8 people in 6 organisations; which of them colleagues know as well is not in the data.',
      );
    await expect
      .poll(() => page.locator('.side .note').textContent())
      .toContain('ten ratings make them answer');
  });

  it('searches a person, reads the panel and rates them', async () => {
    const { page } = watched;
    await search(page).fill('lukasz wierza');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: 'Selection' });
    await panel.getByRole('heading', { name: 'Łukasz Wierzba', exact: true }).waitFor();
    await panel.locator('summary', { hasText: 'Wim de Boer' }).click();
    await expect.poll(() => panel.locator('.why').textContent()).toContain('assumed: nobody said');
    await expect.poll(() => panel.textContent()).toContain('Connections.csv, line 6');
    await panel.getByLabel('Trust').fill('0.9');
    await panel.getByLabel('Knowledge').fill('0.8');
    await panel.getByRole('button', { name: 'Save rating' }).click();
    await expect.poll(() => panel.locator('.ties .value').first().textContent()).toMatch(/^0\.5/);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('sees the rating in the tables, and takes it back and again', async () => {
    const { page } = watched;
    await page.getByRole('tab', { name: 'People' }).click();
    const row = page.locator('tr', { hasText: 'Łukasz Wierzba' });
    await expect.poll(() => row.textContent()).toContain('0.5');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => row.textContent()).toContain('0.1');
    await page.getByRole('button', { name: 'Redo' }).click();
    await expect.poll(() => row.textContent()).toContain('0.5');
  });

  it('saves the network file, which holds the rating', async () => {
    const { page } = watched;
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export' }).click();
    const path = await (await download).path();
    const evidence = parseNetworkFile(readFileSync(path, 'utf8'));
    expect(evidence.statements).toMatchObject([{ kind: 'rating', trust: 0.9, knowledge: 0.8 }]);
    expect(resolve(evidence).people).toHaveLength(9);
    expect(evidence.settings.own).toBe('Harbour Lights');
  });

  it('has no findings in any tab', async () => {
    const { page } = watched;
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      const panel = page.getByRole('tabpanel');
      await panel.waitFor();
      expect(await axeFindings(page), (await tab.textContent()) ?? '').toEqual([]);
    }
  });

  it('asked nobody anything, and broke no policy', () => {
    expect(watched.foreign).toEqual([]);
    expect(watched.complaints).toEqual([]);
  });
});
