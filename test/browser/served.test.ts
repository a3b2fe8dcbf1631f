import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from '../../packages/tertius/dist/server/serve.js';
import { pageWeights } from '../../scripts/lib/page-weights.mjs';
import { browserPath, launch, type Watched, watchedPage } from './browser.ts';
import { exampleNetwork } from './pages.ts';

const docs = fileURLToPath(new URL('../../docs/viewer.md', import.meta.url));

/** What reads files that few people have. */
const RARE = ['document-formats', 'read-archive', 'streamed-mail'];

describe('what a served page loads', () => {
  const { page, webgl, seldom, worker, later, unnamed, whole } = pageWeights();

  it('is at most 200 kB of scripts, compressed, before the first picture', () => {
    expect(page + webgl + worker).toBeLessThanOrEqual(200);
  });

  it('is said part by part in the docs, within a tenth of what it is', () => {
    const text = readFileSync(docs, 'utf8');
    const said = (what: string): number => Number(text.split(`| ${what} | `)[1]?.match(/^\d+/)?.[0]);
    const parts: readonly (readonly [string, number])[] = [
      ['at once: the page', page],
      ['at once: its worker, which reads the network and lays it out', worker],
      ['at once where the machine has a graphics card: what draws by WebGL', webgl],
      [
        'views that the first picture does without: *Brokerage*, *Triangulation*, *Introductions*, *Ask*, *Units*, *Time*, *Sharing*, and dialogs',
        seldom,
      ],
      ...later.map(({ purpose, kB }) => [purpose, kB] as const),
      ['the one file that opens from the disk, all of it', whole],
    ];
    for (const [what, kB] of parts)
      expect(Math.abs(said(what) - kB), `${what}: ${kB}`).toBeLessThanOrEqual(Math.max(1, kB / 10));
    expect(unnamed).toEqual([]);
  });
});

describe.skipIf(browserPath === null)('a page that the command serves', () => {
  let browser: Browser;
  let served: Served;
  let watched: Watched;
  const loaded: string[] = [];
  const since = (count: number): readonly string[] => loaded.slice(count);

  beforeAll(async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'tertius-served-')), 'network.json');
    writeFileSync(path, exampleNetwork());
    served = await serve(path);
    browser = await launch();
    watched = await watchedPage(browser);
    watched.page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    await watched.page.goto(served.address);
    await watched.page.locator('.drawing .wait').waitFor({ state: 'detached' });
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  it('draws before it has loaded what measures, advises or reads files', () => {
    expect(loaded).toContain('/parts/worker.js');
    for (const later of ['measured', 'advised', 'drawn', 'sheet-for', 'batch'])
      expect(loaded).not.toContain(`/parts/${later}.js`);
  });

  it('loads each question’s part with the question, and a reader with the file that asks for it', async () => {
    const { page } = watched;
    let before = loaded.length;
    await page.getByRole('tab', { name: 'Brokerage' }).click();
    await page.getByRole('row').nth(1).waitFor();
    expect(since(before)).toContain('/parts/measured.js');
    before = loaded.length;
    await page.locator('input[type=file]').setInputFiles({
      name: 'x.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('source,target\nAnn Ost,Bo Ost\n'),
    });
    await page.getByRole('dialog').waitFor();
    expect(since(before)).toContain('/parts/batch.js');
    for (const rare of RARE) expect(loaded).not.toContain(`/parts/${rare}.js`);
    await page.keyboard.press('Escape');
  });

  it('loads the readers of rare formats with the first file that asks for them', async () => {
    const { page } = watched;
    const take = async (name: string, text: string): Promise<void> => {
      await page
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    };
    await take('cards.vcf', 'BEGIN:VCARD\nVERSION:4.0\nFN:Ada Rare\nEMAIL:ada@rare.example\nEND:VCARD\n');
    expect(loaded).toContain('/parts/document-formats.js');
    expect(loaded).not.toContain('/parts/read-archive.js');
    await take('old.zip', 'PK\u0003\u0004');
    expect(loaded).toContain('/parts/read-archive.js');
  });

  it('violates no policy and asks nobody else', () => {
    expect(watched.complaints).toEqual([]);
    expect(watched.foreign).toEqual([]);
  });

  it('works on the page’s own thread where no worker starts, its script held by its hash', async () => {
    const other = await watchedPage(browser);
    await other.page.addInitScript(() => {
      Object.defineProperty(window, 'Worker', {
        value: function Worker() {
          throw new Error('refused');
        },
      });
    });
    const path = join(mkdtempSync(join(tmpdir(), 'tertius-served-')), 'network.json');
    writeFileSync(path, exampleNetwork());
    const again = await serve(path);
    await other.page.goto(again.address);
    await other.page.locator('.drawing .wait').waitFor({ state: 'detached' });
    await other.page.getByRole('tab', { name: 'People' }).click();
    await other.page.getByRole('row').nth(1).waitFor();
    expect(other.complaints).toEqual([]);
    await again.close();
  });
});
