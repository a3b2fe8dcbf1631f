import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dropFile, search } from './actions.ts';
import { browserPath, launch, type Watched, watchedPage } from './browser.ts';
import { fileWith, networkOf } from './pages.ts';

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(2)</script>',
  '"><svg onload=alert(3)>',
  'javascript:alert(4)',
  '<!--<script>alert(5)',
  '{{constructor.constructor("alert(6)")()}}',
  '\u2028\u2029</title><iframe src=javascript:alert(7)>',
  '__proto__',
  'constructor',
];

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const people = [
  'id,name,organisation,email,community,note',
  ...HOSTILE.map(
    (text, at) => `p${at},${cell(text)},${cell(`Org ${text}`)},h${at}@x.example,${cell(text)},${cell(text)}`,
  ),
].join('\n');
const ties = ['source,target,trust', ...HOSTILE.slice(1).map((_, at) => `p0,p${at + 1},0.${at + 1}`)].join(
  '\n',
);

describe.skipIf(browserPath === null)('names that try to be code', () => {
  let browser: Browser;
  let watched: Watched;

  beforeAll(async () => {
    browser = await launch();
    watched = await watchedPage(browser);
    await watched.page.goto(
      fileWith(networkOf({ 'people.csv': people, 'ties.csv': ties }, `Org ${HOSTILE[0]}`)),
    );
    await watched.page.locator('.drawing .wait').waitFor({ state: 'detached' });
  });
  afterAll(() => browser?.close());

  it('stay text in the search, the panel, every tab and the account of an import', async () => {
    const { page } = watched;
    await search(page).fill('alert');
    await page.getByRole('option').first().click();
    await page.getByRole('complementary', { name: 'Selection' }).waitFor();
    for (const summary of await page.locator('.ties summary').all()) await summary.click();
    for (const tab of await page.getByRole('tab').all()) await tab.click();
    await dropFile(page, '<img src=x onerror=alert(8)>.csv', `${people}\np1,too,few`);
    await page.getByRole('dialog', { name: 'What was read' }).waitFor();
    const planted = await page.evaluate(() => {
      const root = document.querySelector('#view > div')?.shadowRoot;
      const inside = root?.querySelectorAll(
        'img, iframe, script, svg[onload], [onerror], a[href^="javascript"]',
      ).length;
      return [inside, document.querySelectorAll('img, iframe, svg').length, document.scripts.length];
    });
    // its own: the page, the network as data, the licences of what it is built of as plain text
    expect(planted).toEqual([0, 0, 3]);
  });

  it('change no prototype, open no dialog and break no policy', async () => {
    expect(await watched.page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
    expect(watched.dialogs).toEqual([]);
    expect(watched.foreign).toEqual([]);
    expect(watched.complaints).toEqual([]);
  });
});
