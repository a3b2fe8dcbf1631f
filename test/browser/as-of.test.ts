import { parseDay, parseNetworkFile, resolve } from '@tertius/core';
import { rhythm } from '@tertius/core/answers';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './actions.ts';
import { browserPath, launch, type Watched, watchedPage } from './browser.ts';
import { DAY, exampleNetwork, fileWith } from './pages.ts';

describe.skipIf(browserPath === null)('ties over time', () => {
  let browser: Browser;
  let watched: Watched;
  const text = exampleNetwork();
  const network = resolve(parseNetworkFile(text));

  /** What the library says of a day, in the words of the page. */
  const expected = (day: string): string[] => {
    const { cooling, dormant, fresh } = rhythm(network, { asOf: parseDay(day) as number });
    return [
      [cooling.length, 'cooling'] as const,
      [dormant.length, 'dormant'] as const,
      [fresh.length, 'new'] as const,
    ]
      .filter(([count]) => count > 0)
      .map(([count, word]) => `${count} ${count === 1 ? 'tie is' : 'ties are'} ${word}`);
  };
  const shown = () =>
    watched.page
      .locator('section', { hasText: 'Ties over time' })
      .locator('summary')
      .filter({ hasNotText: 'coming back' })
      .allTextContents();

  beforeAll(async () => {
    browser = await launch();
    watched = await watchedPage(browser);
    await watched.page.goto(fileWith(text));
    await watched.page.locator('.drawing .wait').waitFor({ state: 'detached' });
  });
  afterAll(() => browser?.close());

  it('are read as of the day that is chosen, and as of another when it changes', async () => {
    const { page, complaints } = watched;
    const day = page.getByLabel('As of');
    expect(await day.inputValue()).toBe(DAY);
    await expect.poll(shown).toEqual(expected(DAY));
    expect(expected('2024-06-01')).not.toEqual(expected(DAY));
    await day.fill('2024-06-01');
    await day.blur();
    await expect.poll(shown).toEqual(expected('2024-06-01'));
    await page.getByRole('button', { name: 'Jun 1, 2024, back to Nov 23, 2026' }).click();
    await expect.poll(shown).toEqual(expected(DAY));
    expect(await day.inputValue()).toBe(DAY);
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
