// Screenshots of every view: node scripts/screens.mjs FOLDER [example 600 5000 50000] (the built page, a Chromium of this machine).
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
const VIEWS = ['Map', 'Around me', 'Bridges', 'Matrix', 'Ways', 'Three sides', 'Two worlds'];
const TABS = [
  'People',
  'Organisations',
  'Brokerage',
  'Triangulation',
  'Introductions',
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

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROME ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
for (const which of wanted.length > 0 ? wanted : ['example', '600', '5000', '50000']) {
  const path = join(folder, `${which}.html`);
  writeFileSync(path, pageOf(which === 'example' ? example() : firm(Number(which))));
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.on('pageerror', (error) => process.stderr.write(`${which}: ${error}\n`));
  const began = Date.now();
  await page.goto(pathToFileURL(path).href);
  await page.locator('.drawing .wait').waitFor({ state: 'detached', timeout: 300_000 });
  const said = (name) =>
    process.stdout.write(`${which} ${name}: ${((Date.now() - began) / 1000).toFixed(1)} s\n`);
  said('first picture');
  for (const view of VIEWS) {
    const at = Date.now();
    await page.getByRole('button', { name: view, exact: true }).click();
    const drawn = page
      .locator(view === 'Map' ? '.drawing canvas' : '.figure svg[role=img], .panel .note')
      .first();
    await drawn
      .waitFor({ timeout: 90_000 })
      .catch(() => process.stdout.write(`${which} ${view}: still waiting\n`));
    await page.waitForTimeout(view === 'Map' ? 600 : 150);
    process.stdout.write(`${which} ${view}: ${((Date.now() - at) / 1000).toFixed(1)} s\n`);
    await page.screenshot({ path: join(folder, `${which}-${view.toLowerCase().replaceAll(' ', '-')}.png`) });
  }
  for (const tab of TABS) {
    const button = page.getByRole('tab', { name: tab, exact: true });
    if ((await button.count()) === 0) continue;
    const at = Date.now();
    await button.click();
    await page.waitForTimeout(60);
    const wait = page.locator('.panel:not([hidden]) .page > p[role=status]').first();
    await wait
      .waitFor({ state: 'detached', timeout: 90_000 })
      .catch(() => process.stdout.write(`${which} ${tab}: still waiting\n`));
    process.stdout.write(`${which} tab ${tab}: ${((Date.now() - at) / 1000).toFixed(1)} s\n`);
    await page.screenshot({ path: join(folder, `${which}-tab-${tab.toLowerCase()}.png`) });
  }
  for (const [name, width, height] of [
    ['phone', 390, 844],
    ['tablet', 834, 1112],
  ]) {
    await page.setViewportSize({ width, height });
    await page.getByRole('tab', { name: 'Network', exact: true }).click();
    await page.getByRole('button', { name: 'Map', exact: true }).click();
    await page.waitForTimeout(800);
    await page.screenshot({ path: join(folder, `${which}-${name}.png`) });
  }
  await page.close();
}
await browser.close();
