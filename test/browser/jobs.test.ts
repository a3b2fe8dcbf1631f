import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bodies } from '../jobs/statements.ts';

const packages = fileURLToPath(new URL('../../packages/', import.meta.url));
const jobs = bodies();
const html = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">
<script type="importmap">{ "imports": { "@tertius/core": "/core/index.js", "@tertius/viewer": "/viewer/index.js" } }</script>
<div id="host" style="height:500px"></div>
<script type="module">
  import { metrics, open } from '@tertius/core';
  import { mount } from '@tertius/viewer';
  window.f = async (element, text) => {
    ${jobs.get('f')!.text}
    await view.ready;
    view.select('ben');
  };
  window.e = async (graph, progress) => {
    ${jobs.get('e')!.text}
    return result;
  };
  window.metrics = metrics;
</script>`;

let server: Server;
let browser: Browser;
let page: Page;
const said: string[] = [];
const asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    asked.push(path);
    response.setHeader('content-type', extname(path) === '.js' ? 'text/javascript' : 'text/html');
    const [, name = '', ...rest] = path.split('/');
    response.end(path === '/' ? html : readFileSync(join(packages, name, 'dist/browser', ...rest)));
  }).listen(0, '127.0.0.1');
  browser = await chromium.launch({ executablePath: process.env.CHROME ?? '/usr/bin/chromium' });
  page = await browser.newPage();
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction('window.metrics !== undefined');
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

test('job f: the view shows the panel of the page for a selected person', async () => {
  const text = 'source,target,strength\nana,ben,0.6\nben,cy,0.5\n';
  await page.evaluate(`window.f(document.querySelector('#host'), ${JSON.stringify(text)})`);
  const panel = page.getByRole('complementary', { name: 'Selection' });
  await panel.getByText('My own words on ben').waitFor();
  expect(await panel.getByRole('heading', { name: 'ben' }).count()).toBe(1);
  await panel.getByRole('button', { name: 'Close the panel' }).click();
  await panel.waitFor({ state: 'detached' });
});

/** A network in the page, made there; rows of ties are given in the place of a graph. */
const NETWORK = `(n, ties) => {
  const end = (k, by) => (k * by + (k >> 3)) % n;
  return {
    actors: Array.from({ length: n }, (_, v) => 'p' + v),
    directed: true,
    source: Uint32Array.from({ length: ties }, (_, k) => end(k, 7919)),
    target: Uint32Array.from({ length: ties }, (_, k) => end(k, 104729) ^ 1),
    strength: new Float64Array(ties).fill(0.5),
    mutual: new Uint8Array(ties),
    group: Int32Array.from({ length: n }, (_, v) => v % 20),
    groups: Array.from({ length: 20 }, (_, g) => 'g' + g),
  };
}`;

test('job e: all measures in the page, on its workers, with the values of one thread', async () => {
  const found = (await page.evaluate(`(async () => {
    const view = (${NETWORK})(2000, 8000);
    const steps = [];
    const many = await window.e(view, (step) => steps.push(step.done / step.total));
    const one = await window.metrics(view, { workers: 0 });
    const same = Object.keys(one.actors).every((id) => one.actors[id].every((v, k) => Object.is(v, many.actors[id][k])));
    return { same, steps, measures: many.measures.length };
  })()`)) as { same: boolean; steps: number[]; measures: number };
  expect(found.same).toBe(true);
  expect(found.measures).toBeGreaterThan(20);
  expect([...found.steps].sort((a, b) => a - b)).toEqual(found.steps);
  expect(found.steps.at(-1)).toBe(1);
  expect(asked.filter((path) => /worker/.test(path)).length).toBeGreaterThan(0);
});

test('aborting ends all measures of 20,000 actors at once, and the page stays responsive', async () => {
  const found = (await page.evaluate(`(async () => {
    const view = (${NETWORK})(20000, 100000);
    const stop = new AbortController();
    let longest = 0;
    let last = performance.now();
    let running = true;
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      if (running) channel.port2.postMessage(0);
    };
    channel.port2.postMessage(0);
    await new Promise((resolve) => setTimeout(resolve, 30));
    longest = 0;
    let aborted = 0;
    setTimeout(() => { aborted = performance.now(); stop.abort(); }, 50);
    const code = await window.metrics(view, { signal: stop.signal }).catch((error) => error.code);
    const after = performance.now() - aborted;
    running = false;
    return { code, after, longest };
  })()`)) as { code: string; after: number; longest: number };
  if (process.env.FIGURES) process.stdout.write(`Chromium: ${JSON.stringify(found)}\n`);
  expect(found.code).toBe('cancelled');
  // 100 ms and 50 ms are the promise; a machine that is busy with other things gets ten times as long.
  expect(found.after).toBeLessThan(1_000);
  expect(found.longest).toBeLessThan(500);
  expect(said).toEqual([]);
});
