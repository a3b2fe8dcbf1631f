import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './actions.ts';
import { browserPath, launch, type Watched, watchedPage } from './browser.ts';
import { exampleNetwork, fileWith } from './pages.ts';

describe.skipIf(browserPath === null)('work to get done through the network', () => {
  let browser: Browser;
  let watched: Watched;
  const look = process.env.LOOK;

  beforeAll(async () => {
    browser = await launch();
    watched = await watchedPage(browser);
    await watched.page.goto(fileWith(exampleNetwork()));
    await watched.page.locator('.drawing .wait').waitFor({ state: 'detached' });
    await watched.page.getByRole('tab', { name: 'Ask', exact: true }).click();
  });
  afterAll(() => browser?.close());

  it('who could help with procurement law? names people with the evidence and records the ask', async () => {
    const { page } = watched;
    await page.getByLabel('With what').fill('procurement law');
    await page.getByRole('button', { name: 'Look' }).click();
    const answer = page.getByRole('region', { name: 'Whom to ask' });
    await expect
      .poll(() => answer.textContent())
      .toContain('Procurement law for shared flood models, 2026-11-09');
    expect(await answer.locator('ol li').first().textContent()).toContain('Yusuf Karahan');
    if (look) await page.screenshot({ path: `${look}/Ask.png` });
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Record that you asked Yusuf Karahan' }).click();
    await expect.poll(() => answer.textContent()).toContain('asked 1 time lately');
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(() => answer.textContent()).not.toContain('asked 1 time lately');
  });

  it('what did the network bring in this year? counts by quarter, topic and person', async () => {
    const { page } = watched;
    const section = page.getByRole('region', { name: 'What the network brought in' });
    await expect.poll(() => section.textContent()).toContain('5 asks');
    expect(await section.textContent()).toContain('answered by Beatriz Pereira, as an import shows');
    expect(await page.getByRole('table', { name: 'By topic' }).textContent()).toContain('procurement law');
    if (look) await section.screenshot({ path: `${look}/Contribution.png` });
  });

  it('what do I need before I meet her? one page in the panel of a person', async () => {
    const { page } = watched;
    await page
      .getByRole('region', { name: 'Whom to ask' })
      .getByRole('button', { name: 'Yusuf Karahan', exact: true })
      .click();
    const panel = page.getByRole('complementary', { name: 'Selection' });
    await expect.poll(() => panel.textContent()).toContain('keeps in touch face to face');
    await page.getByRole('button', { name: 'Before you meet' }).click();
    const brief = page.getByRole('region', { name: 'Before you meet Yusuf Karahan' });
    await expect.poll(() => brief.textContent()).toContain('Last met face to face on 2026-10-19');
    expect(await brief.textContent()).toContain('losses by district for the surge of 2024');
    expect(await brief.textContent()).not.toMatch(/trust/i);
    if (look) await page.screenshot({ path: `${look}/Brief.png` });
    expect(await axeFindings(page)).toEqual([]);
  });

  it('a lunch is recorded in two keystrokes and taken back', async () => {
    const { page } = watched;
    await page.getByRole('tab', { name: 'Ask', exact: true }).focus();
    await page.keyboard.press('l');
    await page.getByRole('dialog', { name: 'Record a contact' }).waitFor();
    if (look) await page.screenshot({ path: `${look}/Log.png` });
    await page.keyboard.type('lunch with Nobody Atall, calibration');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('lunch with Eskil Hovland, calibration');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.locator('.app > [role=status]').textContent())
      .toContain('meeting with Eskil Hovland');
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(() => page.getByRole('button', { name: /^Undo/ }).count()).toBe(0);
    expect([watched.complaints, watched.foreign]).toEqual([[], []]);
  });
});
