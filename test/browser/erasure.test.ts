import { type Person, parseNetworkFile, resolve, serialise } from '@tertius/core';
import { erase } from '@tertius/core/sharing';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dropFile, search } from './actions.ts';
import { browserPath, launch, watchedPage } from './browser.ts';
import { CONTACTS, invented } from './invented-contacts.ts';
import { pageWith, serve } from './pages.ts';

/** Everything that the page keeps in the browser, as one text. */
function keptIn(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const of = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((done, refuse) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => refuse(request.error);
      });
    const texts = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
    for (const { name = '' } of await indexedDB.databases()) {
      const opened = await of(indexedDB.open(name));
      for (const store of opened.objectStoreNames) {
        const held = opened.transaction(store).objectStore(store);
        const [keys, values] = [of(held.getAllKeys()), of(held.getAll())];
        const inMaps = (_: string, value: unknown): unknown => (value instanceof Map ? [...value] : value);
        texts.push(JSON.stringify([await keys, await values], inMaps));
      }
      opened.close();
    }
    return texts.join('\n');
  });
}

describe.skipIf(browserPath === null)('forgetting somebody in the viewer', () => {
  let browser: Browser;
  let page: Page;
  let served: Awaited<ReturnType<typeof serve>>;
  const drawn = (on = page) => on.locator('.drawing .wait').waitFor({ state: 'detached' });
  const panel = () => page.getByRole('complementary', { name: 'Selection' });
  const found = () => page.locator('.top .search [role=option]');

  beforeAll(async () => {
    served = await serve(invented());
    browser = await launch();
    ({ page } = await watchedPage(browser, { reducedMotion: 'reduce' }));
    await page.goto(served.address);
    await drawn();
  });
  afterAll(async () => {
    await browser?.close();
    served?.close();
  });

  it('leaves no byte of them in the browser’s storage, and Undo does not bring them back', async () => {
    await search(page).fill('gus farrow');
    await found().first().click();
    await panel().getByLabel('Level of Gus Farrow').selectOption('shared');
    await expect.poll(() => keptIn(page)).toMatch(/gus@foundry/);
    await panel().getByText('Forget this person').click();
    await panel().getByRole('button', { name: 'Forget Gus Farrow' }).click();
    await expect
      .poll(() => page.getByRole('region', { name: 'Notice' }).textContent())
      .toContain('erased here for good');
    await expect.poll(() => keptIn(page)).toMatch(/"kind":"erased"/);
    expect(await keptIn(page)).not.toMatch(/gus/i);
    expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
  });

  it('the same file imported again leaves them out, and counts them as excluded', async () => {
    await dropFile(page, 'contacts.csv', CONTACTS);
    const dialog = page.getByRole('dialog');
    await expect.poll(() => dialog.textContent()).toMatch(/excluded|left out/i);
    await page.keyboard.press('Escape');
    await search(page).fill('farrow');
    await expect.poll(() => found().filter({ hasText: 'Ines' }).count()).toBe(1);
    expect(await found().filter({ hasText: 'Gus' }).count()).toBe(0);
    await page.waitForTimeout(600);
    expect(await keptIn(page)).not.toMatch(/gus/i);
  });

  it('they are gone after a reload too, although the page still holds the file from before', async () => {
    // A page that crashes asks nobody.
    const context = page.context();
    await page.close();
    page = await context.newPage();
    await page.goto(served.address);
    await drawn();
    await expect.poll(() => page.getByRole('region', { name: 'Notice' }).textContent()).toContain('are back');
    await search(page).fill('farrow');
    await expect.poll(() => found().filter({ hasText: 'Ines' }).count()).toBe(1);
    expect(await found().filter({ hasText: 'Gus' }).count()).toBe(0);
    expect(await keptIn(page)).not.toMatch(/gus/i);
  });

  it('where a command erased them, drafts from before are deleted when the page opens', async () => {
    const { page: other } = await watchedPage(browser, { reducedMotion: 'reduce' });
    await other.goto(served.address);
    await drawn(other);
    await search(other).fill('gus farrow');
    await other.locator('.top .search [role=option]').first().click();
    await other.getByLabel('Level of Gus Farrow').selectOption('shared');
    await expect.poll(() => keptIn(other)).toMatch(/gus@foundry/);
    const evidence = parseNetworkFile(invented());
    const { people } = resolve(evidence);
    const gus = people.find(({ name }) => name === 'Gus Farrow') as Person;
    const erased = erase(evidence, gus, { key: 'a1'.repeat(32), date: '2026-11-23' }).evidence;
    const context = other.context();
    await other.close();
    const again = await context.newPage();
    await again.route(served.address, (route) =>
      route.fulfill({ contentType: 'text/html', body: pageWith(serialise(erased)) }),
    );
    await again.goto(served.address);
    await expect.poll(() => keptIn(again)).not.toMatch(/gus/i);
  });
});
