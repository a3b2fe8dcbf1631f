import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { focused, search, spoken, tabTo } from './actions.ts';
import { browserPath, launch, type Watched, watchedPage } from './browser.ts';
import { exampleNetwork, fileWith, networkOf } from './pages.ts';

const drawn = (page: Page) => page.locator('.drawing .wait').waitFor({ state: 'detached' });
const side = (page: Page) => page.getByRole('complementary', { name: 'Selection' });

/** People enough, and tied enough, that what stands between them takes seconds to measure. */
function crowd(people: number, ties: number): string {
  const rows = Array.from({ length: people }, (_, k) => `p${k},Person ${k},Office ${k % 60}`);
  const pairs = Array.from({ length: ties }, (_, k) => {
    const [one, other] = [(k * 7919) % people, (k * 104_729 + 13 + Math.floor(k / people)) % people];
    return `p${one},p${other},0.${1 + (k % 9)}`;
  });
  return networkOf(
    {
      'people.csv': `id,name,organisation\n${rows.join('\n')}\n`,
      'ties.csv': `source,target,strength\n${pairs.join('\n')}\n`,
    },
    'Office 1',
  );
}

describe.skipIf(browserPath === null)('what an inspection found', () => {
  let browser: Browser;
  let watched: Watched;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
    watched = await watchedPage(browser, { reducedMotion: 'reduce' });
    page = watched.page;
    await page.goto(fileWith(exampleNetwork()));
    await drawn(page);
  });
  afterAll(() => browser?.close());

  it('a question that takes long offers Cancel and keeps nobody waiting: the search answers meanwhile', async () => {
    const other = await watchedPage(browser);
    await other.page.goto(fileWith(crowd(2900, 60_000)));
    await drawn(other.page);
    await other.page.getByRole('tab', { name: 'Brokerage' }).click();
    await other.page.getByRole('tabpanel').getByRole('button', { name: 'Cancel' }).waitFor();
    await search(other.page).fill('person 2718');
    await other.page.getByRole('option', { name: /Person 2718/ }).waitFor();
    expect(await other.page.getByRole('table', { name: 'Brokerage' }).count()).toBe(0);
    expect(other.complaints).toEqual([]);
    await other.page.context().close();
  });

  it('the rating form asks only those who know somebody, and says “not said” until a slider is moved', async () => {
    await search(page).fill('margit solheim');
    await page.getByRole('option').first().click();
    const panel = side(page);
    await panel.getByRole('heading', { name: 'Margit Solheim', exact: true }).waitFor();
    const first = await panel.getByLabel('As seen by').locator('option').first().textContent();
    const known = await panel.locator('.ties summary .who').allTextContents();
    expect(known.some((text) => text.includes(first ?? '?'))).toBe(true);
    expect(
      await panel.getByLabel('As seen by').evaluate((one) => (one as HTMLSelectElement).selectedIndex),
    ).toBe(0);
    const unsaid = panel.locator('.form .unsaid');
    const before = await unsaid.count();
    expect(before).toBeGreaterThan(0);
    await expect.poll(() => panel.locator('.form output').first().textContent()).toBe('not said');
    await panel.getByLabel('Trust').fill('0.5');
    await expect.poll(() => unsaid.count()).toBe(before - 1);
  });

  it('an organisation that is selected is set off from the rest, and its people are named in the panel', async () => {
    await page.keyboard.press('Escape');
    const canvas = page.locator('.drawing .canvas');
    const before = (await canvas.screenshot()).toString('base64');
    await search(page).fill('orrin foundation');
    await page
      .getByRole('option', { name: /Orrin Foundation/ })
      .first()
      .click();
    await side(page).getByRole('heading', { name: 'Orrin Foundation', exact: true }).waitFor();
    await expect.poll(async () => (await canvas.screenshot()).toString('base64')).not.toBe(before);
    expect(await side(page).getByRole('button').count()).toBeGreaterThan(3);
    await side(page).getByRole('button', { name: 'Close the panel' }).click();
  });

  it('the ring of the keyboard stands where the person stands once the camera has moved', async () => {
    await tabTo(page, 'The network', 90);
    await page.keyboard.press('Home');
    await expect.poll(() => spoken(page).textContent()).toMatch(/^Tomasz Brekke/);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const name = /^([^,]+),/.exec((await spoken(page).textContent()) ?? '')?.[1] ?? '?';
    const { x, y, width, height } = (await page.locator('.drawing .proxy').boundingBox())!;
    await page.keyboard.press('Escape');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.mouse.click(x + width / 2, y + height / 2);
    await side(page).getByRole('heading', { name, exact: true }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('after Undo the keyboard is still in the page, so that its keys work on', async () => {
    await search(page).fill('yusuf karahan');
    await page.getByRole('option').first().click();
    await side(page).getByLabel('Trust').fill('0.9');
    await side(page).getByRole('button', { name: 'Save rating' }).press('Enter');
    const said = page.locator('.app > [role=status]');
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await expect.poll(() => said.textContent()).toContain('Undone');
    expect(await focused(page)).not.toBe('');
    await page.keyboard.press('Control+y');
    await expect.poll(() => said.textContent()).toContain('Done again');
    await page.keyboard.press('Control+z');
    await expect.poll(() => said.textContent()).toContain('Undone');
    expect(watched.complaints).toEqual([]);
  });

  it('a network of five lies along the longer side of the picture', async () => {
    const other = await watchedPage(browser);
    await other.page.goto(
      fileWith(
        networkOf({
          'ties.csv': 'source,target,strength\nAnn,Bo,0.9\nBo,Cy,0.8\nCy,Dee,0.7\nDee,Eve,0.6\n',
        }),
      ),
    );
    await drawn(other.page);
    const spread = await other.page.evaluate(() => {
      const canvas = document.querySelector('#view > div')!.shadowRoot!.querySelector('.drawing canvas')!;
      const { width, height } = canvas as HTMLCanvasElement;
      const { data } = (canvas as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, width, height);
      let [left, right, top, bottom] = [width, 0, height, 0];
      for (let y = 0; y < height; y += 2)
        for (let x = 0; x < width; x += 2)
          if (data[4 * (y * width + x) + 3]! > 0) {
            [left, right] = [Math.min(left, x), Math.max(right, x)];
            [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
          }
      return { across: right - left, down: bottom - top };
    });
    expect(spread.across).toBeGreaterThan(2 * spread.down);
    expect(spread.across).toBeGreaterThan(250);
    await other.page.context().close();
  });
});
