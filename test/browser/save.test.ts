import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseNetworkFile } from '@tertius/core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { focused } from './actions.ts';
import { browserPath, launch, type Watched, watchedPage } from './browser.ts';
import { exampleNetwork, pageWith } from './pages.ts';

describe.skipIf(browserPath === null)('served by the command', () => {
  let browser: Browser;
  let server: Server;
  let watched: Watched;
  const received: { readonly token: string | undefined; readonly text: string }[] = [];

  beforeAll(async () => {
    const html = pageWith(exampleNetwork()).replace(
      '</title>',
      '</title><meta name="tertius-token" content="t0ken">',
    );
    server = createServer((request, response) => {
      if (request.method !== 'POST') {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(html);
        return;
      }
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        received.push({
          token: request.headers['x-tertius-token'] as string | undefined,
          text: Buffer.concat(chunks).toString('utf8'),
        });
        response.statusCode = received.length === 1 ? 500 : 204;
        response.end(received.length === 1 ? 'The disk is full.' : undefined);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    browser = await launch();
    watched = await watchedPage(browser);
    await watched.page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await watched.page.locator('.drawing .wait').waitFor({ state: 'detached' });
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  it('rates the tie that would change most, then offers the next', async () => {
    const { page } = watched;
    const first = page
      .getByRole('complementary', { name: 'Summary' })
      .locator('section', { hasText: 'Rate these first' });
    await first.getByRole('button').first().click();
    const panel = page.getByRole('complementary', { name: 'Selection' });
    await panel.getByLabel('Trust').fill('0.8');
    await panel.getByRole('button', { name: 'Save rating' }).press('Enter');
    await expect.poll(() => panel.textContent()).toContain('Next, what would change the figures most');
    // the keyboard is still in the form, and its keys still undo and redo
    await expect.poll(() => focused(page)).not.toBe('');
    const said = page.locator('.app > [role=status]');
    await page.keyboard.press('Control+z');
    await expect.poll(() => said.textContent()).toContain('Undone: rating of');
    await page.keyboard.press('Control+y');
    await expect.poll(() => said.textContent()).toContain('Done again: rating of');
  });

  it('saves where it came from, with the token of this run; says so when it could not', async () => {
    const { page } = watched;
    const save = page.getByRole('button', { name: 'Save', exact: true });
    await save.click();
    await expect
      .poll(() => page.locator('.app > [role=status]').textContent())
      .toContain('Not saved: The disk is full.');
    const notice = page.getByRole('region', { name: 'Notice' });
    await expect.poll(() => notice.textContent()).toContain('Your changes are still here');
    await notice.getByRole('button', { name: 'Got it' }).click();
    await save.click();
    await expect.poll(() => page.locator('.app > [role=status]').textContent()).toBe('Saved.');
    await expect.poll(() => save.isDisabled()).toBe(true);
    expect(received.map(({ token }) => token)).toEqual(['t0ken', 't0ken']);
    expect(parseNetworkFile(received[1]?.text ?? '').statements).toContainEqual(
      expect.objectContaining({ kind: 'rating', trust: 0.8 }),
    );
    expect(watched.foreign).toEqual([]);
  });
});
