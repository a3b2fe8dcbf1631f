import { readFileSync } from 'node:fs';
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
  ...[
    '<a href="javascript:alert(1)">',
    '<body onload=alert(1)>',
    '<style>@import url(http://x.example)</style>',
    '<svg><animate onbegin=alert(1)>',
    '<math><mtext></mtext></math>',
    '<template><img src=x onerror=alert(1)></template>',
    ']]><script>alert(1)</script>',
    '<?xml version="1.0"?>',
    '<!DOCTYPE x [<!ENTITY e "alert">]>&e;',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '&#60;script&#62;',
    '"onmouseover="alert(1)',
    "' onfocus='alert(1)",
    ['`$', '{alert(1)}`'].join(''),
    ['$', '{alert(1)}'].join(''),
    '#{alert(1)}',
    '<%= alert(1) %>',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'url(javascript:alert(1))',
    'expression(alert(1))',
    '</style><script>alert(1)</script>',
    '</textarea><script>alert(1)</script>',
    '</svg><script>alert(1)</script>',
    '<foreignObject><iframe src=x></foreignObject>',
    '<use href="data:image/svg+xml,x#y"/>',
    '<image href="http://x.example/y.png"/>',
    '=HYPERLINK("http://x.example")',
    '+1+cmd|calc',
    '-1+1',
    '@SUM(1)',
    '\tTabbed',
    'line\nbreak',
    '\u202Egnp.exe',
    '\u2066isolated\u2069',
    '\u0000nul',
    '\uFFFE\uFFFF',
    '\uD800',
    'Z\u0351\u0352\u0353\u0354\u0355\u0356\u0357\u0358algo',
    '\u200B\u200C\u200D',
    'a'.repeat(3000),
    'مرحبا <b>',
    '日本語 <i>',
    '👩‍👩‍👧‍👦 <u>',
    'toString',
    'hasOwnProperty',
    'valueOf',
    '../../etc/passwd',
    'C:\\Windows',
    '%00%0A<script>',
    '\\u003cscript\\u003e',
  ],
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
    // its own: the page, its workers, what draws by WebGL, views that few visits need, the network as data, the licences of what it is built of as plain text
    expect(planted).toEqual([0, 0, 6]);
  });

  it('stay text in every view of the drawing, in its table, and in the picture that is taken away', async () => {
    const { page } = watched;
    // the policy of the page lets nothing be parsed there
    const elsewhere = await browser.newPage();
    await page.keyboard.press('Escape');
    await page
      .getByRole('button', { name: 'Close' })
      .first()
      .click({ timeout: 3000 })
      .catch(() => undefined);
    await page.getByRole('tab', { name: 'Network', exact: true }).click();
    for (const view of ['Map', 'Around me', 'Bridges', 'Matrix', 'Ways', 'Three sides', 'Two worlds']) {
      await page.getByRole('button', { name: view, exact: true }).click();
      await page.locator('.panel .page > p[role=status]').first().waitFor({ state: 'detached' });
      const save = page.getByRole('button', { name: 'Save the picture' }).filter({ visible: true });
      if ((await save.count()) === 0) continue;
      await save.first().click();
      const dialog = page.getByRole('dialog', { name: 'Take the picture with you' });
      await dialog.getByLabel('For whom').selectOption('me');
      const saved = page.waitForEvent('download');
      await dialog.getByRole('button', { name: 'Save SVG' }).click();
      const svg = readFileSync(await (await saved).path(), 'utf8');
      const found = await elsewhere.evaluate((text) => {
        const tree = new DOMParser().parseFromString(text, 'image/svg+xml');
        const kinds = new Set([...tree.querySelectorAll('*')].map(({ localName }) => localName));
        const handlers = [...tree.querySelectorAll('*')].flatMap((one) =>
          [...one.attributes].filter(
            ({ name, value }) => /^on|href/i.test(name) || /javascript:/i.test(value),
          ),
        );
        return { kinds: [...kinds].sort(), handlers: handlers.length };
      }, svg);
      expect(found.handlers).toBe(0);
      for (const kind of found.kinds)
        expect(['circle', 'desc', 'g', 'path', 'rect', 'svg', 'text', 'title']).toContain(kind);
      await dialog.getByRole('button', { name: 'Close' }).click();
    }
    const planted = await page.evaluate(
      () =>
        document
          .querySelector('#view > div')
          ?.shadowRoot?.querySelectorAll('iframe, script, svg[onload], [onerror], a[href^="javascript"]')
          .length,
    );
    expect(planted).toBe(0);
  });

  it('stay text in the tables that are saved as CSV, where no cell begins a formula, and in a PNG', async () => {
    const { page } = watched;
    for (const tab of ['People', 'Organisations', 'Brokerage']) {
      await page.getByRole('tab', { name: tab, exact: true }).click();
      await page.locator('.panel:not([hidden])').getByRole('row').nth(1).waitFor();
      const saved = page.waitForEvent('download');
      await page.locator('.panel:not([hidden])').getByRole('button', { name: 'Save as CSV' }).click();
      const csv = readFileSync(await (await saved).path(), 'utf8');
      expect(csv.match(/(?:^|[,;\r\n])"?[=+@\t][^\r\n]{0,30}/g)).toBeNull();
    }
    await page.getByRole('tab', { name: 'Network', exact: true }).click();
    await page.getByRole('button', { name: 'Map', exact: true }).click();
    await page.getByRole('button', { name: 'Save the picture' }).filter({ visible: true }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Take the picture with you' });
    const saved = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save PNG' }).click();
    const png = readFileSync(await (await saved).path());
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(png.length).toBeGreaterThan(5000);
    await dialog.getByRole('button', { name: 'Close' }).click();
  });

  it('change no prototype, open no dialog and break no policy', async () => {
    expect(await watched.page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
    expect(watched.dialogs).toEqual([]);
    expect(watched.foreign).toEqual([]);
    expect(watched.complaints).toEqual([]);
  });
});
