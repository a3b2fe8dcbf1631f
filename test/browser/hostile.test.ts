import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../packages/tertius/dist/server/serve.js';
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
    '<base href=//x.example/>',
    '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
    '<form action=javascript:alert(1)><button>go</button></form>',
    '<details open ontoggle=alert(1)>',
    '<marquee onstart=alert(1)>',
    '<object data=javascript:alert(1)></object>',
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
/** Every field of a person that holds words, and a field of the file's own whose very name is hostile. */
const people = [
  `id,name,organisation,email,community,note,unit,title,location,labels,${cell(HOSTILE[0]!)}`,
  ...HOSTILE.map((text, at) => {
    const words = cell(text);
    const organisation = at % 3 === 0 ? cell(`Org ${HOSTILE[0]}`) : cell(`Org ${text}`);
    return `p${at},${words},${organisation},h${at}@x.example,${words},${words},${words},${words},${words},${words},${words}`;
  }),
].join('\n');
const ties = [
  'source,target,trust,channel,timestamp,topic',
  ...HOSTILE.slice(1).map(
    (text, at) => `p0,p${at + 1},0.${(at % 9) + 1},mail,2026-0${(at % 9) + 1}-11,${cell(text)}`,
  ),
].join('\n');
/** What no text may become: anything that loads, runs or leads elsewhere. */
const PLANTED = 'img, iframe, script, svg[onload], [onerror], a[href^="javascript"]';

const VIEWS = ['Map', 'Around me', 'Bridges', 'Matrix', 'Ways', 'Three sides', 'Two worlds'];
const network = networkOf({ 'people.csv': people, 'ties.csv': ties }, `Org ${HOSTILE[0]}`);

const plantedIn = (page: Page): Promise<number | undefined> =>
  page.evaluate(
    (selector) => document.querySelector('#view > div')?.shadowRoot?.querySelectorAll(selector).length,
    PLANTED,
  );

/** Writes each text into each field that is there, as a hand would; the names of the fields. */
function typeEverywhere(texts: readonly string[]): string[] {
  const root = document.querySelector('#view > div')!.shadowRoot!;
  const fields = [
    ...root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      'input:not([type]), input[type=text], input[type=search], textarea',
    ),
  ];
  for (const field of fields)
    for (const text of [...texts, '']) {
      field.value = text;
      for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }));
    }
  return fields.map((field) => field.getAttribute('aria-label') ?? field.labels?.[0]?.textContent ?? '');
}

describe.skipIf(browserPath === null)('names that try to be code', () => {
  let browser: Browser;
  let watched: Watched;

  beforeAll(async () => {
    browser = await launch();
    watched = await watchedPage(browser);
    await watched.page.goto(fileWith(network));
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
    const planted = await page.evaluate((selector) => {
      const root = document.querySelector('#view > div')?.shadowRoot;
      const inside = root?.querySelectorAll(selector).length;
      return [inside, document.querySelectorAll('img, iframe, svg').length, document.scripts.length];
    }, PLANTED);
    // its own: the page, its workers, what draws by WebGL, views that the first picture does without, the network as data, the licences of what it is built of as plain text
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
    for (const view of VIEWS) {
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
    expect(await plantedIn(page)).toBe(0);
  });

  it('stay text when they are typed into every field of every tab and form', async () => {
    const { page } = watched;
    const typed = new Set<string>();
    const typeAll = async (): Promise<void> => {
      for (const name of await page.evaluate(typeEverywhere, [HOSTILE[0]!, ...HOSTILE.slice(9)]))
        typed.add(name);
    };
    await page.getByRole('tab', { name: 'People', exact: true }).click();
    await page.getByRole('table', { name: 'People' }).locator('tbody button').first().click();
    const side = page.getByRole('complementary', { name: 'Selection' });
    for (const form of ['Edit and tag', 'Join or take apart']) await side.getByText(form).click();
    await side
      .getByRole('button', { name: /Record|Log/ })
      .first()
      .click({ timeout: 3000 })
      .catch(() => undefined);
    await typeAll();
    await page.keyboard.press('Escape');
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      await page.getByRole('tabpanel').waitFor();
      await typeAll();
      expect(await plantedIn(page), (await tab.textContent()) ?? '').toBe(0);
    }
    for (const name of ['Role', 'Labels', 'Topics', 'Filter people', 'Search people and organisations'])
      expect([...typed].join('; ')).toContain(name);
    expect(typed.size).toBeGreaterThan(12);
  });

  it('stay text in the tables that are saved as CSV, where no cell begins a formula, and in a PNG', async () => {
    const { page } = watched;
    for (const tab of ['People', 'Organisations', 'Brokerage', 'Triangulation', 'Units']) {
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

  it('stay text on a page that the command serves, whose policy and Trusted Types are the same', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'tertius-hostile-')), `<img src=x onerror=alert(9)>.json`);
    writeFileSync(path, network);
    const served = await serve(path);
    const other = await watchedPage(browser);
    await other.page.goto(served.address);
    await other.page.locator('.drawing .wait').waitFor({ state: 'detached' });
    const policy = await other.page
      .locator('meta[http-equiv="Content-Security-Policy"]')
      .getAttribute('content');
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain('unsafe');
    for (const view of VIEWS) {
      await other.page.getByRole('button', { name: view, exact: true }).click();
      await other.page.locator('.panel .page > p[role=status]').first().waitFor({ state: 'detached' });
    }
    for (const tab of await other.page.getByRole('tab').all()) {
      await tab.click();
      await other.page.getByRole('tabpanel').waitFor();
    }
    expect(await plantedIn(other.page)).toBe(0);
    expect([other.dialogs, other.foreign, other.complaints]).toEqual([[], [], []]);
    await other.page.context().close();
    await served.close();
  });

  it('change no prototype, open no dialog and break no policy', async () => {
    expect(await watched.page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
    expect(watched.dialogs).toEqual([]);
    expect(watched.foreign).toEqual([]);
    expect(watched.complaints).toEqual([]);
  });
});
