import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, search } from './actions.ts';
import { browserPath, launch, type Watched, watchedPage } from './browser.ts';
import { exampleNetwork, fileWith, pageWith } from './pages.ts';

describe.skipIf(browserPath === null)('the example as one file, opened from the disk', () => {
  let browser: Browser;
  let watched: Watched;

  beforeAll(async () => {
    browser = await launch();
    watched = await watchedPage(browser);
    await watched.page.goto(fileWith(exampleNetwork()));
    await watched.page.locator('.drawing .wait').waitFor({ state: 'detached' });
  });
  afterAll(() => browser?.close());

  it('allows nothing but its own script and style, by their hashes', () => {
    const html = pageWith('');
    const policy =
      /<head>\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'sha256-");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|\*|http/);
  });

  it('draws people, ties and names', async () => {
    const painted = await watched.page.evaluate(() => {
      const root = document.querySelector('#view > div')?.shadowRoot;
      const canvases = [...(root?.querySelectorAll<HTMLCanvasElement>('.canvas canvas') ?? [])];
      return canvases.map((canvas) => canvas.width * canvas.height);
    });
    expect(Math.max(...painted)).toBeGreaterThan(300_000);
    const shot = await watched.page.locator('.drawing').screenshot();
    expect(shot.length).toBeGreaterThan(60_000);
  });

  it('says in a sentence whom the organisation reaches and what hangs on one person', async () => {
    await expect
      .poll(() => watched.page.locator('p.says:not(.small)').textContent())
      .toMatch(
        /^Halvorne Institute knows \d+ people outside; it can ask \d+ of them a favour \(tie of 0\.3 or more\)\.$/,
      );
    const bridges = watched.page.locator('.bridges').first();
    await expect.poll(() => bridges.textContent()).toContain('Henrike Sallow');
  });

  it('tells the drawing in words', async () => {
    const drawing = watched.page.getByRole('application', { name: /The network/ });
    const described = await drawing.getAttribute('aria-describedby');
    const summary = await watched.page.locator(`[id="${described}"]`).textContent();
    expect(summary).toMatch(/Bridges to the outside: .*Henrike Sallow can ask \d+, \d+ of them held alone/);
  });

  it('finds people by how another keyboard writes them', async () => {
    await search(watched.page).fill('beatrice lorkan');
    await expect
      .poll(() => watched.page.getByRole('option').first().textContent())
      .toContain('Béatrice Lorcan');
    await watched.page.keyboard.press('Escape');
  });

  it('is without findings, and asks nobody', async () => {
    expect(await axeFindings(watched.page)).toEqual([]);
    expect(watched.foreign).toEqual([]);
    expect(watched.complaints).toEqual([]);
  });

  it('keeps the panel to whom the tab asks about', async () => {
    const { page } = watched;
    const panel = page.getByRole('complementary', { name: 'Selection' });
    const name = panel.locator('h2').first();
    await page.getByRole('tab', { name: 'Organisations' }).click();
    await page.getByRole('row').getByRole('button', { name: 'Orrin Foundation' }).click();
    await expect.poll(() => name.textContent()).toBe('Orrin Foundation');
    await page.getByRole('tab', { name: 'Triangulation' }).click();
    await panel.waitFor({ state: 'detached' });
    await search(page).fill('orrin foundation');
    await page.getByRole('option').first().click();
    await page.getByRole('row').getByRole('button', { name: 'Tomasz Brekke' }).click();
    await expect.poll(() => name.textContent()).toBe('Tomasz Brekke');
    await page.getByRole('tab', { name: 'Introductions' }).click();
    await panel.waitFor({ state: 'detached' });
  });

  it('lets only colleagues and owners ask, and says why nobody is offered', async () => {
    const { page } = watched;
    await page.getByRole('combobox', { name: /^From whom/ }).fill('margit solheim');
    await expect.poll(() => page.locator('.hits.nothing').textContent()).toContain('Only people of the own');
    await page.getByRole('combobox', { name: /^From whom/ }).fill('amara diallo');
    await page.getByRole('option', { name: /Amara Diallo/ }).click();
    await expect.poll(() => page.locator('.page .note').first().textContent()).toContain('Choose whom');
    await page.getByRole('tab', { name: 'Network' }).click();
  });

  it('says what an export holds', async () => {
    const { page } = watched;
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export' }).click();
    const file = (await download).suggestedFilename();
    const notice = page.getByRole('region', { name: 'Notice' });
    await expect.poll(() => notice.textContent()).toContain(`${file} is saved`);
    await expect.poll(() => notice.textContent()).toContain('other people’s names');
    await notice.getByRole('button', { name: 'Got it' }).click();
    await notice.waitFor({ state: 'detached' });
  });

  it('is without findings in the dark', async () => {
    await watched.page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeFindings(watched.page)).toEqual([]);
  });
});
