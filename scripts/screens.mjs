// Screenshots of every view and tab at three sizes, light and dark, with a person selected too:
// node scripts/screens.mjs FOLDER [example 600 5000 50000] (the built page, a Chromium of this machine).
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { makeFirm } from '../bench/firm.mjs';
import { importFiles, NO_EVIDENCE, serialise } from '../packages/core/dist/public/main.js';
import { root } from './lib/run.mjs';

const [folder = 'out/screens', ...wanted] = process.argv.slice(2);
const DAY = '2026-11-23';
const TIES = { 600: 4000, 5000: 25_000, 50000: 250_000 };
/** The sizes and colours that each view is seen in. */
const LOOKS = [
  ['wide', 1440, 900, 'light'],
  ['dark', 1440, 900, 'dark'],
  ['middle', 900, 700, 'light'],
  ['middle-dark', 900, 700, 'dark'],
  ['phone', 390, 844, 'light'],
  ['phone-dark', 390, 844, 'dark'],
];
/** The map is laid out for the room there is when a page opens, so that each size is a page of its own. */
const WIDTHS = [...new Set(LOOKS.map(([, width]) => width))];
const VIEWS = ['Around me', 'Bridges', 'Matrix', 'Ways', 'Three sides', 'Two worlds'];
const TABS = [
  'People',
  'Organisations',
  'Brokerage',
  'Triangulation',
  'Introductions',
  'Ask',
  'Units',
  'Time',
  'Sharing',
];

function example() {
  let evidence = NO_EVIDENCE;
  for (const { files, options } of JSON.parse(readFileSync(join(root, 'examples/import.json'), 'utf8'))) {
    const sources = files.map((name) => ({ name, bytes: readFileSync(join(root, name)) }));
    evidence = importFiles(evidence, sources, options).evidence;
  }
  return serialise(evidence);
}

function firm(people) {
  const { own, ...files } = makeFirm(people, TIES[people] ?? people * 5);
  const sources = Object.entries(files).map(([name, text]) => ({
    name: `${name}.csv`,
    bytes: Buffer.from(text),
  }));
  return serialise(importFiles(NO_EVIDENCE, sources, { own, layer: 'organisational' }).evidence);
}

function pageOf(network) {
  const page = readFileSync(join(root, 'packages/viewer/dist/page/index.html'), 'utf8');
  return page
    .replace('</title>', () => `</title><meta name="tertius-as-of" content="${DAY}">`)
    .replace(
      /(id="tertius-network">)(<\/script>)/,
      (_, open, close) => `${open}${gzipSync(network).toString('base64')}${close}`,
    );
}

const slug = (name) => name.toLowerCase().replaceAll(' ', '-');

/** The same state of the page in every look. */
async function seen(page, name, size) {
  for (const [look, width, , colorScheme] of LOOKS) {
    if (width !== size) continue;
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(folder, `${name}-${look}.png`) });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

async function look(browser, which) {
  const path = join(folder, `${which}.html`);
  writeFileSync(path, pageOf(which === 'example' ? example() : firm(Number(which))));
  for (const width of WIDTHS) await lookAt(browser, which, path, width);
}

async function lookAt(browser, which, path, width) {
  const height = LOOKS.find((one) => one[1] === width)[2];
  const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
  page.on('pageerror', (error) => process.stderr.write(`${which}: ${error}\n`));
  const timed = async (name, step) => {
    const at = Date.now();
    await step().catch(() => process.stdout.write(`${which} ${width} ${name}: still waiting\n`));
    process.stdout.write(`${which} ${width} ${name}: ${((Date.now() - at) / 1000).toFixed(1)} s\n`);
    await seen(page, `${which}-${slug(name)}`, width);
  };
  await timed('Map', async () => {
    await page.goto(pathToFileURL(path).href);
    await page.locator('.drawing .wait').waitFor({ state: 'detached', timeout: 300_000 });
  });
  for (const view of VIEWS)
    await timed(view, async () => {
      await page.getByRole('button', { name: view, exact: true }).click();
      await page.locator('.figure svg[role=img], .panel .note').first().waitFor({ timeout: 90_000 });
      await page.waitForTimeout(200);
    });
  for (const tab of TABS) {
    const button = page.getByRole('tab', { name: tab, exact: true });
    if ((await button.count()) === 0) continue;
    await timed(tab, async () => {
      await button.click();
      await page.waitForTimeout(60);
      const waiting = page.locator('.panel:not([hidden]) .page > p[role=status]').first();
      await waiting.waitFor({ state: 'detached', timeout: 90_000 });
    });
  }
  await timed('selected', async () => {
    await page.getByRole('tab', { name: 'People', exact: true }).click();
    await page.locator('.panel:not([hidden]) tbody button').first().click();
    await page.getByRole('tab', { name: 'Network', exact: true }).click();
    await page.getByRole('button', { name: 'Map', exact: true }).click();
    await page.waitForTimeout(800);
  });
  await page.close();
}

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROME ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
for (const which of wanted.length > 0 ? wanted : ['example', '600', '5000', '50000'])
  await look(browser, which);
await browser.close();
