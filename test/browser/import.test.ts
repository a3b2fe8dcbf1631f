import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, launch, type Watched, watchedPage } from './browser.ts';
import { fileWith } from './pages.ts';

/** Ties of people of whom no organisation is known. */
function crowd(rows: number): string {
  const lines = Array.from(
    { length: rows },
    (_, k) => `p${(k * 7919) % 5003},q${(k * 104_729) % 4001},0.${1 + (k % 9)}`,
  );
  return `source,target,strength\n${lines.join('\n')}\n`;
}

describe.skipIf(browserPath === null)('files are read beside the page', () => {
  let browser: Browser;
  let watched: Watched;
  const choose = async (name: string, text: string): Promise<void> => {
    const chooser = watched.page.waitForEvent('filechooser');
    await watched.page.getByRole('button', { name: 'Import files' }).click();
    await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  };
  const progress = () => watched.page.getByRole('region', { name: 'Import' });

  beforeAll(async () => {
    browser = await launch();
    watched = await watchedPage(browser);
    await watched.page.addInitScript(() => {
      const Own = window.Worker;
      Object.assign(window, { workers: 0 });
      window.Worker = class extends Own {
        constructor(...given: ConstructorParameters<typeof Worker>) {
          super(...given);
          (window as unknown as { workers: number }).workers++;
        }
      };
    });
    await watched.page.goto(fileWith(''));
    await watched.page.getByRole('button', { name: 'Choose files' }).waitFor();
  });
  afterAll(() => browser?.close());

  it('says how far it is, and leaves everything as it was when it is stopped', async () => {
    const { page } = watched;
    await choose('crowd.csv', crowd(300_000));
    await progress().getByRole('progressbar').waitFor();
    expect(await progress().textContent()).toContain('crowd.csv');
    await progress().getByRole('button', { name: 'Cancel' }).click();
    await progress().waitFor({ state: 'detached' });
    await expect
      .poll(() => page.locator('p[role="status"]').allTextContents())
      .toContainEqual('Stopped: nothing was imported, the network is as it was.');
    await page.getByRole('button', { name: 'Choose files' }).waitFor();
  });

  it('reads the next file after one was stopped, and draws a crowd in no organisation', async () => {
    const { page, complaints, foreign } = watched;
    await choose('crowd.csv', crowd(20_000));
    await page.getByRole('button', { name: 'Show the network of 9,004 people' }).click();
    await page.locator('.drawing .wait').waitFor({ state: 'detached' });
    const inked = () =>
      page.evaluate(() => {
        const canvases = document.querySelector('#view > div')!.shadowRoot!.querySelectorAll('canvas');
        return [...canvases].reduce((sum, canvas) => {
          const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
          return sum + data.filter((value, at) => at % 4 === 3 && value > 0).length;
        }, 0);
      });
    await expect.poll(inked).toBeGreaterThan(9000);
    expect(await page.evaluate(() => (window as unknown as { workers: number }).workers)).toBeGreaterThan(1);
    expect([...complaints, ...foreign]).toEqual([]);
  });
});
