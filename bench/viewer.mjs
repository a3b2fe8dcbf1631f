// The viewer beside bare sigma, with the same graph in the same places in the same page; medians of three:
// node bench/viewer.mjs [600/4000 5000/25000 10000/50000 100000/500000]
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { root } from '../scripts/lib/run.mjs';
import { makeFirm } from './firm.mjs';

const sizes = (
  process.argv.slice(2).length > 0
    ? process.argv.slice(2)
    : ['600/4000', '5000/25000', '10000/50000', '100000/500000']
).map((size) => size.split('/').map(Number));
const TIMES = Number(process.env.RUNS ?? 3);
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** The invented firm as the picture takes it; a colleague holds who they are tied to outside. */
function modelOf(people, ties) {
  const { own, people: rows, ties: lines } = makeFirm(people, ties);
  const found = rows
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split(','));
  const at = new Map(found.map(([id], k) => [id, k]));
  const pairs = lines
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  const insider = found.map(([, , organisation]) => organisation === own);
  const heldBy = found.map(() => []);
  const model = pairs.map(([source, target, strength]) => {
    const [a, b] = [at.get(source), at.get(target)];
    if (insider[a] && !insider[b]) heldBy[b].push(a);
    if (insider[b] && !insider[a]) heldBy[a].push(b);
    return { source: a, target: b, strength: Number(strength) || 0.5, layer: 'organisational' };
  });
  const reach = found.map(() => 0);
  for (const by of heldBy) for (const one of by) reach[one]++;
  const brokers = new Set([...reach.keys()].sort((a, b) => reach[b] - reach[a]).slice(0, 6));
  return {
    own,
    people: found.map(([id, name, organisation, unit], k) => ({
      id,
      name,
      organisation,
      unit: insider[k] ? unit || null : null,
      insider: insider[k],
      ego: false,
      reach: reach[k],
      sole: 0,
      broker: brokers.has(k),
      heldBy: heldBy[k],
    })),
    ties: model,
  };
}

const { resolve } = createRequire(join(root, 'packages/viewer/package.json'));
const { build } = await import(pathToFileURL(resolve('vite')).href);
const { output } = await build({
  configFile: false,
  logLevel: 'silent',
  build: {
    write: false,
    target: 'es2023',
    modulePreload: false,
    rolldownOptions: {
      input: join(root, 'packages/viewer/bench/page.ts'),
      output: { format: 'iife', codeSplitting: false },
    },
  },
});
const script = output.find((file) => file.type === 'chunk').code.replaceAll('</script', '<\\/script');
const folder = mkdtempSync(join(tmpdir(), 'tertius-bench-'));
const path = join(folder, 'bench.html');
writeFileSync(path, `<!doctype html><meta charset="utf-8"><body><script>${script}</script>`);

const browser = await chromium.launch({
  executablePath: process.env.CHROME ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--js-flags=--expose-gc'],
});
const say = (text) => process.stdout.write(`${text}\n`);
say(
  'people/ties | first picture, ms: ours, sigma, ratio | frame while panning, ms: ours, sigma, ratio | layout, s',
);
for (const [people, ties] of sizes) {
  const runs = [];
  const layouts = [];
  for (let time = 0; time < TIMES; time++) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.on('pageerror', (error) => say(`error: ${error}`));
    await page.goto(pathToFileURL(path).href);
    await page.evaluate(
      (model) => {
        globalThis.model = model;
      },
      modelOf(people, ties),
    );
    layouts.push(await page.evaluate(() => globalThis.layoutTime(globalThis.model)));
    runs.push(await page.evaluate(() => globalThis.measure(globalThis.model)));
    await page.close();
  }
  const of = (pick) => median(runs.map(pick));
  const ratio = (what) => of((run) => run.ours[what] / run.bare[what]).toFixed(2);
  const both = (what) =>
    `${of((run) => run.ours[what]).toFixed(0)}, ${of((run) => run.bare[what]).toFixed(0)}, ${ratio(what)}`;
  say(`${people}/${ties} | ${both('first')} | ${both('frame')} | ${(median(layouts) / 1000).toFixed(1)}`);
}

/** The whole page: the longest block of its thread beyond that of an empty one, and its heap, while it imports and lays out. */
async function imported(files) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(() => {
    globalThis.blocks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) globalThis.blocks.push(duration);
    }).observe({ entryTypes: ['longtask'] });
  });
  const html = readFileSync(join(root, 'packages/viewer/dist/page/index.html'), 'utf8');
  const whole = join(folder, 'page.html');
  writeFileSync(whole, html);
  await page.goto(pathToFileURL(whole).href);
  await page.getByRole('button', { name: 'Choose files' }).waitFor();
  await page.locator('input[type=file]').first().setInputFiles(files);
  await page.getByRole('button', { name: /^Show the network/ }).click({ timeout: 600_000 });
  await page.locator('.drawing .wait').waitFor({ state: 'detached', timeout: 600_000 });
  await page.waitForTimeout(500);
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const longest = Math.max(0, ...(await page.evaluate(() => globalThis.blocks)));
  await page.close();
  return { longest, heap: usedSize / 2 ** 20 };
}

const filesOf = (people, ties) => {
  const { own, ...files } = makeFirm(people, ties);
  return Object.entries(files).map(([name, text]) => {
    const file = join(folder, `${name}-${people}.csv`);
    writeFileSync(file, text);
    return file;
  });
};
if (process.env.WHOLE !== 'no') {
  const empty = await imported(filesOf(2, 1));
  const large = await imported(filesOf(50_000, 250_000));
  say(
    `whole page at 50000/250000: longest block ${large.longest.toFixed(0)} ms (of an empty one ${empty.longest.toFixed(0)}), heap ${large.heap.toFixed(0)} MB`,
  );
}
await browser.close();
