import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { importFiles, NO_EVIDENCE, serialise } from '@tertius/core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';

const bundle = fileURLToPath(new URL('../../packages/viewer/dist/browser', import.meta.url));
const bytes = new TextEncoder().encode('source,target,strength\nana,ben,0.6\nben,cy,0.5\n');
const text = serialise(importFiles(NO_EVIDENCE, [{ name: 'ties.csv', bytes }]).evidence);
const inline = JSON.stringify(JSON.parse(text), null, 2);
const html = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">
<script type="importmap">{ "imports": { "@tertius/viewer": "/index.js" } }</script>
<tertius-network id="early" style="display:block;height:400px"></tertius-network>
<tertius-network id="inline" style="display:block;height:400px">${inline}</tertius-network>
<div id="host" style="height:400px;--tertius-accent:#7a1fa2;--tertius-own:#7a1fa2"></div>
<script type="module">
  const text = await (await fetch('/network.json')).text();
  document.querySelector('#early').network = text;
  const { mount } = await import('@tertius/viewer');
  const told = [];
  const actions = [
    { title: 'Write to them', run: (person) => told.push('write ' + person.id) },
    { title: 'Only for cy', for: (person) => person.id === 'cy', run: () => undefined },
  ];
  const view = mount(document.querySelector('#host'), text, { actions });
  for (const kind of ['view', 'filter', 'day', 'notice', 'change']) view.on(kind, (event) => told.push([kind, JSON.stringify(event)?.slice(0, 300)]));
  for (const kind of ['select', 'view'])
    document.querySelector('#early').addEventListener('tertius-' + kind, (event) => told.push(['element ' + kind, JSON.stringify(event.detail)]));
  const seen = [];
  view.on('select', (selection) => seen.push(selection?.id ?? null));
  view.select('ben');
  await view.ready;
  seen.push('ready');
  await view.update(text);
  document.querySelector('#early').setAttribute('as-of', '2024-01-02');
  Object.assign(window, { seen, mount, told, view });
</script>`;
/** A page whose styles mean every element there is: resets, a dark theme, and capitals. */
const hostile = `<!doctype html><html lang="en"><title>Host</title><meta charset="utf-8"><link rel="icon" href="data:,">
<style>
  :root { color-scheme: dark; }
  body { background: #111; color: #9f9; font: italic 700 28px/3 cursive; letter-spacing: 6px; text-transform: uppercase; word-spacing: 20px; text-align: right; }
  main, main * { margin: 12px !important; padding: 9px !important; border: 2px solid red !important; box-sizing: content-box !important;
    font-size: 30px !important; color: #f0f !important; background: #020 !important; display: inline !important; float: right !important;
    transform: rotate(3deg) !important; filter: invert(1) !important; opacity: .4 !important; max-width: 50px !important; all: revert; }
  button, input, table, svg, canvas { display: none !important; }
</style>
<main style="all:initial!important;display:block!important"><div id="narrow" style="all:initial!important;display:block!important;width:420px!important;height:700px!important"></div></main>
<script type="importmap">{ "imports": { "@tertius/viewer": "/index.js" } }</script>
<script type="module">
  const { mount } = await import('@tertius/viewer');
  const view = mount(document.querySelector('#narrow'), await (await fetch('/network.json')).text(), { asOf: '2026-11-23' });
  await view.ready;
  Object.assign(window, { seen: [], view });
</script></html>`;
const served = new Map([
  ['/', html],
  ['/hostile', hostile],
  ['/network.json', text],
]);

let server: Server;
let browser: Browser;
beforeAll(async () => {
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const type = extname(path) === '.js' ? 'text/javascript' : 'text/html';
    response.setHeader('content-type', type);
    response.end(served.get(path) ?? readFileSync(join(bundle, path)));
  }).listen(0, '127.0.0.1');
  browser = await chromium.launch({ executablePath: process.env.CHROME ?? '/usr/bin/chromium' });
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

it.skipIf(!existsSync(join(bundle, 'index.js')))(
  'a plain page with an import map: selection straight after mount, early property, inline text written anew, a day',
  async () => {
    const page = await browser.newPage();
    const said: string[] = [];
    page.on('console', (line) => said.push(line.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction(() => 'seen' in globalThis);
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: unknown[] }).seen);
    expect(seen.filter((one) => one === 'ben').length).toBeGreaterThan(0);
    expect(seen.at(-1)).toBe('ben');
    for (const id of ['early', 'inline'])
      await expect
        .poll(() =>
          page
            .locator(`#${id}`)
            .getByText(/\b3 people\b/)
            .count(),
        )
        .toBeGreaterThan(0);
    expect(said).toEqual([]);
  },
);

/** Counts what a page listens to from outside of a view, its observers, its workers and its live WebGL contexts. */
function countWhatIsLeft(): void {
  const listening = new Map<EventTarget, Map<string, Set<unknown>>>();
  const heard = (target: EventTarget, type: string): Set<unknown> => {
    const types = listening.get(target) ?? new Map<string, Set<unknown>>();
    listening.set(target, types);
    const found = types.get(type) ?? new Set();
    types.set(type, found);
    return found;
  };
  const isOutside = (target: EventTarget): boolean =>
    target === window || target === document || target === document.body || target instanceof MediaQueryList;
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (type, handler, options) {
    if (isOutside(this) && handler !== null && !(typeof options === 'object' && options?.once))
      heard(this, type).add(handler);
    add.call(this, type, handler, options);
  };
  EventTarget.prototype.removeEventListener = function (type, handler, options) {
    if (isOutside(this)) heard(this, type).delete(handler);
    remove.call(this, type, handler, options);
  };
  const observing = new Set<ResizeObserver>();
  const { observe, disconnect } = ResizeObserver.prototype;
  ResizeObserver.prototype.observe = function (...given) {
    observing.add(this);
    observe.apply(this, given);
  };
  ResizeObserver.prototype.disconnect = function () {
    observing.delete(this);
    disconnect.call(this);
  };
  const running = new Set<Worker>();
  const { postMessage, terminate } = Worker.prototype;
  Worker.prototype.postMessage = function (this: Worker, ...given: unknown[]) {
    running.add(this);
    (postMessage as (...all: unknown[]) => void).apply(this, given);
  } as typeof postMessage;
  Worker.prototype.terminate = function () {
    running.delete(this);
    terminate.call(this);
  };
  const contexts = new Set<WebGL2RenderingContext>();
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...given: unknown[]) {
    const made = (getContext as (...all: unknown[]) => unknown).apply(this, given);
    if (String(given[0]).startsWith('webgl') && made) contexts.add(made as WebGL2RenderingContext);
    return made;
  } as typeof getContext;
  const left = () => ({
    listeners: [...listening.values()]
      .flatMap((types) => [...types.values()])
      .reduce((sum, { size }) => sum + size, 0),
    observers: observing.size,
    workers: running.size,
    contexts: [...contexts].filter((one) => !one.isContextLost()).length,
    sheets: document.adoptedStyleSheets.length,
    elements: document.querySelectorAll('*').length,
  });
  Object.assign(window, { left, weak: [] });
}

/** What `countWhatIsLeft` counts at this moment. */
const leftNow = () => (window as unknown as { left: () => Record<string, number> }).left();

/** What the browser itself counts of a page, and which of what is held weakly is still there, once garbage is collected. */
async function keptBy(page: Page): Promise<Record<string, number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  // what an object that is collected held goes with the next collection
  for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const of = (wanted: string): number => metrics.find(({ name }) => name === wanted)!.value;
  const held = await page.evaluate(
    () =>
      (window as unknown as { weak: WeakRef<object>[] }).weak.filter((one) => one.deref() !== undefined)
        .length,
  );
  return { held, nodes: of('Nodes'), handlers: of('JSEventListeners'), documents: of('Documents') };
}

it.skipIf(!existsSync(join(bundle, 'index.js')))(
  'twenty mounts that drew, or were destroyed before, leave no element, listener, observer, worker, WebGL context or object',
  async () => {
    const page = await browser.newPage();
    await page.addInitScript(countWhatIsLeft);
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction(() => 'seen' in window);
    const mounted = (times: number): Promise<Record<string, number>> =>
      page.evaluate(async (times) => {
        const { mount, left, weak } = window as unknown as {
          mount: (
            element: HTMLElement,
            text: string,
            options: object,
          ) => { ready: Promise<void>; select(id: string): void; destroy(): void };
          left: () => Record<string, number>;
          weak: WeakRef<object>[];
        };
        const text = await (await fetch('/network.json')).text();
        const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
        let during = left();
        for (let turn = 0; turn < times; turn++) {
          const box = document.createElement('div');
          box.style.height = '300px';
          document.body.append(box);
          const view = mount(box, text, { renderer: 'webgl' });
          if (turn % 4 !== 3) {
            await view.ready;
            view.select('ben');
            await wait(60);
            during = left();
          }
          const inside = [...box.firstElementChild!.shadowRoot!.querySelectorAll('.app, .side, canvas')];
          for (const one of [view, box, ...inside]) weak.push(new WeakRef(one));
          view.destroy();
          box.remove();
        }
        await wait(300);
        return during;
      }, times);
    // what the first view makes for all of them stays
    await mounted(1);
    const before = { ...(await page.evaluate(leftNow)), ...(await keptBy(page)) };
    const during = await mounted(20);
    const after = { ...(await page.evaluate(leftNow)), ...(await keptBy(page)) };
    for (const what of ['elements', 'workers', 'listeners'])
      expect(during[what], what).toBeGreaterThan(before[what]!);
    expect(before.held).toBe(0);
    const { nodes, ...counted } = after;
    const { nodes: few, ...first } = before;
    expect(counted).toEqual(first);
    // of twenty mounts not one node each
    expect(nodes! - few!).toBeLessThan(20);
    // three views of the page stay, with three workers each at most
    await expect.poll(() => page.workers().length, { timeout: 10_000 }).toBeLessThanOrEqual(9);
    await page.close();
  },
);

it.skipIf(!existsSync(join(bundle, 'index.js')))(
  'own actions, typed events, and colours of the page: in a view and as an element',
  async () => {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction(() => 'seen' in window);
    const host = page.locator('#host');
    await host.getByRole('button', { name: 'Write to them' }).click();
    expect(await host.getByRole('button', { name: 'Only for cy' }).count()).toBe(0);
    await host.getByRole('tab', { name: 'People' }).click();
    await page.evaluate(() => {
      const { view } = window as unknown as { view: { setAsOf(day: string): void } };
      view.setAsOf('2025-03-04');
    });
    const told = () => page.evaluate(() => (window as unknown as { told: unknown[] }).told);
    await expect.poll(told).toContainEqual(['day', '"2025-03-04"']);
    expect(await told()).toContainEqual('write ben');
    expect(await told()).toContainEqual(['view', '{"tab":"people","view":"map"}']);
    await host.getByRole('button', { name: 'Filter and colour' }).click();
    await host.getByLabel('Only what nobody else holds').check();
    await expect.poll(async () => JSON.stringify(await told())).toContain('that nobody else holds');
    await page.locator('#early').getByRole('tab', { name: 'Organisations' }).click();
    await expect.poll(told).toContainEqual(['element view', '{"tab":"organisations","view":"map"}']);
    const colour = (selector: string) =>
      page
        .locator(`${selector} [role=tab][aria-selected=true]`)
        .evaluate((tab) => getComputedStyle(tab).borderBottomColor);
    expect(await colour('#host')).toBe('rgb(122, 31, 162)');
    expect(await colour('#early')).not.toBe('rgb(122, 31, 162)');
    await page.close();
  },
);

it.skipIf(!existsSync(join(bundle, 'index.js')))(
  'two views follow each other’s selection, and one shows a panel of the page',
  async () => {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction(() => 'seen' in window);
    const seen = await page.evaluate(async () => {
      interface View {
        readonly ready: Promise<void>;
        select(selection: unknown): void;
        on(kind: 'select', handler: (selection: { readonly id: string } | null) => void): void;
      }
      const { mount, view } = window as unknown as {
        mount: (element: HTMLElement, text: string, options: object) => View;
        view: View;
      };
      const box = document.createElement('div');
      box.id = 'other';
      box.style.height = '400px';
      document.body.append(box);
      const panel = ({ id }: { readonly id: string }): Node | null =>
        id === 'cy'
          ? Object.assign(document.createElement('p'), { textContent: 'A panel of the page' })
          : null;
      const other = mount(box, await (await fetch('/network.json')).text(), { panel });
      await other.ready;
      const told: (string | undefined)[] = [];
      other.on('select', (selection) => {
        told.push(selection?.id);
        view.select(selection);
      });
      view.on('select', (selection) => other.select(selection));
      for (const id of ['ana', 'cy']) {
        view.select(id);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return told;
    });
    expect(seen).toEqual(['ana', 'cy']);
    await page.locator('#other').getByText('A panel of the page').waitFor();
    expect(errors).toEqual([]);
    await page.close();
  },
);

it.skipIf(!existsSync(join(bundle, 'index.js')))(
  'several views on one page hold one WebGL context each at most, and give it back',
  async () => {
    const page = await browser.newPage();
    await page.addInitScript(() => {
      const contexts = new Set<WebGL2RenderingContext>();
      const own = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...given: unknown[]) {
        const made = (own as (...all: unknown[]) => unknown).apply(this, given);
        if (String(given[0]).startsWith('webgl') && made) contexts.add(made as WebGL2RenderingContext);
        return made;
      } as typeof own;
      Object.assign(window, { live: () => [...contexts].filter((one) => !one.isContextLost()).length });
    });
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction(() => 'seen' in window);
    const counts = await page.evaluate(async () => {
      const { mount, live } = window as unknown as {
        mount: (
          element: HTMLElement,
          text: string,
          options: object,
        ) => { ready: Promise<void>; destroy(): void };
        live: () => number;
      };
      const text = await (await fetch('/network.json')).text();
      const before = live();
      const views = await Promise.all(
        [1, 2, 3, 4].map(async () => {
          const box = document.createElement('div');
          box.style.height = '300px';
          document.body.append(box);
          const view = mount(box, text, { renderer: 'webgl' });
          await view.ready;
          return view;
        }),
      );
      const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
      for (let tries = 0; tries < 60 && live() === before; tries++) await wait(250);
      await wait(500);
      const during = live() - before;
      for (const view of views) view.destroy();
      await new Promise((resolve) => setTimeout(resolve, 300));
      return { during, after: live() - before };
    });
    expect(counts.during).toBeGreaterThan(0);
    expect(counts.during).toBeLessThanOrEqual(4);
    expect(counts.after).toBe(0);
    await page.close();
  },
);

it.skipIf(!existsSync(join(bundle, 'index.js')))(
  'a view 420 pixels wide keeps its own looks on a page whose styles mean every element, in every tab',
  async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/hostile`);
    await page.waitForFunction(() => 'seen' in window);
    const host = page.locator('#narrow');
    await host.locator('.drawing .wait').waitFor({ state: 'detached' });
    const looks = await host.locator('.app').evaluate((app) => {
      const { fontSize, fontStyle, letterSpacing, textTransform, textAlign, color, colorScheme } =
        getComputedStyle(app);
      const around = getComputedStyle((app.getRootNode() as ShadowRoot).host);
      const { display, filter, transform, opacity, maxWidth, float, margin, padding } = around;
      return {
        app: [fontSize, fontStyle, letterSpacing, textTransform, textAlign, color, colorScheme],
        around: [display, filter, transform, opacity, maxWidth, float, margin, padding],
        across: app.getBoundingClientRect().width,
        canvas: app.querySelector('.drawing canvas')!.getBoundingClientRect().width,
      };
    });
    expect(looks).toEqual({
      app: ['15px', 'normal', 'normal', 'none', 'start', 'rgb(31, 28, 23)', 'light'],
      around: ['block', 'none', 'none', '1', 'none', 'none', '0px', '0px'],
      across: 420,
      canvas: 420,
    });
    for (const tab of await host.getByRole('tab').all()) {
      await tab.click();
      await host.getByRole('tabpanel').waitFor();
      const over = await host.locator('.app').evaluate((app) => app.scrollWidth - app.clientWidth);
      expect(over, (await tab.textContent()) ?? '').toBeLessThanOrEqual(0);
    }
    const { violations } = await new AxeBuilder({ page }).include('#narrow').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/hostile.png` });
    await context.close();
  },
);
