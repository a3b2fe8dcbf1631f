import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { search } from './actions.ts';
import { browserPath, launch, type Watched, watchedPage } from './browser.ts';
import { exampleNetwork, fileWith, serve } from './pages.ts';

/** Files of 5,000 people and 25,000 ties. */
function manyPeople(): { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }[] {
  const people = Array.from({ length: 5000 }, (_, k) => `p${k},Person ${k},Office ${k % 90}`);
  const ties = Array.from(
    { length: 25_000 },
    (_, k) => `p${k % 5000},p${(k * 37 + 11 + (k % 7)) % 5000},0.4`,
  );
  return [
    { name: 'people.csv', text: `id,name,organisation\n${people.join('\n')}\n` },
    { name: 'ties.csv', text: `source,target,strength\n${ties.join('\n')}\n` },
  ].map(({ name, text }) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) }));
}

/** How many entries each of the page's databases holds. */
function counted(page: Page): Promise<Record<string, number>> {
  return page.evaluate(async () => {
    const of = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((done, refuse) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => refuse(request.error);
      });
    const found: Record<string, number> = {};
    for (const { name = '' } of await indexedDB.databases()) {
      const opened = await of(indexedDB.open(name));
      for (const store of opened.objectStoreNames)
        found[name] = await of(opened.transaction(store).objectStore(store).count());
      opened.close();
    }
    return found;
  });
}

describe.skipIf(browserPath === null)('what the browser keeps', () => {
  let browser: Browser;
  let watched: Watched;
  let page: Page;
  let served: { readonly address: string; readonly close: () => void };
  const drawn = () => page.locator('.drawing .wait').waitFor({ state: 'detached' });
  const said = () => page.locator('.app > [role=status]').textContent();

  beforeAll(async () => {
    served = await serve(exampleNetwork());
    browser = await launch();
    watched = await watchedPage(browser);
    page = watched.page;
    await page.goto(served.address);
    await drawn();
  });
  afterAll(async () => {
    await browser?.close();
    served?.close();
  });

  it('Back leads to the tab before and closes a selection; no address holds a name', async () => {
    await page.getByRole('tab', { name: 'People', exact: true }).click();
    await search(page).fill('Henrike Sallow');
    await page.getByRole('option').first().waitFor();
    await search(page).press('Enter');
    const panel = page.getByRole('complementary', { name: 'Selection' });
    await panel.waitFor();
    expect(page.url()).toMatch(/#(people|network)$/);
    await page.goBack();
    await panel.waitFor({ state: 'detached' });
    await page.goBack();
    await expect
      .poll(() => page.getByRole('tab', { name: 'Network', exact: true }).getAttribute('aria-selected'))
      .toBe('true');
    expect(page.url()).not.toMatch(/Henrike|Sallow/i);
  });

  it('a rating that was not saved is back after the page is loaded again, and Undo takes it away for good', async () => {
    const first = page
      .getByRole('complementary', { name: 'Summary' })
      .locator('section', { hasText: 'Rate these first' });
    await first.getByRole('button').first().click();
    const panel = page.getByRole('complementary', { name: 'Selection' });
    await panel.getByLabel('Trust').fill('0.8');
    await panel.getByRole('button', { name: 'Save rating' }).click();
    await expect.poll(said).toContain('noted');
    await expect.poll(async () => (await counted(page)).tertius).toBe(1);
    // a page that crashes asks nobody
    const context = page.context();
    await page.close();
    page = await context.newPage();
    await page.goto(served.address);
    await drawn();
    await expect
      .poll(() => page.getByRole('region', { name: 'Notice' }).textContent())
      .toContain('did not save are back');
    await page.getByRole('button', { name: 'Got it' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(said).toContain('Undone');
    await expect.poll(async () => (await counted(page)).tertius).toBe(0);
    await page.reload();
    await drawn();
    expect(await page.getByRole('region', { name: 'Notice' }).count()).toBe(0);
    expect(await page.locator('.unsaved').count()).toBe(0);
    expect(watched.complaints).toEqual([]);
  });

  it('a second tab of the same network is told in both', async () => {
    const other = await page.context().newPage();
    await other.goto(served.address);
    for (const one of [page, other])
      await expect
        .poll(() => one.getByRole('region', { name: 'Notice' }).textContent(), { timeout: 10_000 })
        .toContain('open in another tab');
    await other.close();
  });

  it('5,000 people that were imported and not saved are back after a crash, in no other network, and Undo takes them away', async () => {
    const { page: first, complaints } = await watchedPage(browser);
    const empty = fileWith('');
    await first.goto(empty);
    await first.getByRole('button', { name: 'Choose files' }).waitFor();
    await first.locator('input[type=file]').first().setInputFiles(manyPeople());
    await first.getByRole('button', { name: 'Show the network of 5,000 people' }).click();
    await first.locator('.drawing .wait').waitFor({ state: 'detached' });
    // five pieces of people at least, and one draft that refers to them
    await expect.poll(async () => (await counted(first)).tertius).toBe(1);
    expect((await counted(first))['tertius-imports']).toBeGreaterThanOrEqual(5);
    const context = first.context();
    await first.close({ runBeforeUnload: false });

    const other = await context.newPage();
    await other.goto(fileWith(exampleNetwork()));
    await other.locator('.drawing .wait').waitFor({ state: 'detached' });
    expect(await other.getByRole('region', { name: 'Notice' }).count()).toBe(0);
    await other.close();

    const again = await context.newPage();
    await again.goto(empty);
    await expect
      .poll(() => again.getByRole('region', { name: 'Notice' }).textContent())
      .toContain('did not save are back');
    await again.getByRole('tab', { name: 'People', exact: true }).click();
    const rows = () => again.getByRole('table', { name: 'People' }).getAttribute('aria-rowcount');
    await expect.poll(rows).toBe('5001');
    await again.getByRole('button', { name: 'Undo' }).click();
    await again.getByRole('button', { name: 'Choose files' }).waitFor();
    await expect.poll(() => counted(again)).toEqual({ tertius: 0, 'tertius-imports': 0 });
    await again.close();
    expect(complaints).toEqual([]);
  });
});
