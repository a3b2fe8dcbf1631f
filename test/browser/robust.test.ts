import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layout } from '../../packages/viewer/src/layout/layout.ts';
import type { Layout } from '../../packages/viewer/src/layout/layout-types.ts';
import type { PictureModel } from '../../packages/viewer/src/layout/picture-model.ts';
import { search } from './actions.ts';
import { browserPath, launch, type Watched, watchedPage } from './browser.ts';
import { exampleNetwork, fileWith } from './pages.ts';

/** What tests wrote down of the workers of a page. */
interface Noted {
  readonly workers: Worker[];
  arrangement?: { readonly model: PictureModel; readonly aspect: number; layout?: Layout };
  contexts: (WebGL2RenderingContext | WebGLRenderingContext)[];
}

/** Keeps the page's workers and what they laid out, and lets WebGL look as if a graphics card drew it. */
function note(): void {
  const noted: Noted = { workers: [], contexts: [] };
  Object.assign(window, { noted });
  const post = Worker.prototype.postMessage as (this: Worker, message: unknown) => void;
  Worker.prototype.postMessage = function (this: Worker, message: unknown): void {
    if (!noted.workers.includes(this)) {
      noted.workers.push(this);
      this.addEventListener('message', ({ data }) => {
        const value = data.frame?.value;
        if (value?.regions && value.x && noted.arrangement) noted.arrangement.layout = value;
      });
    }
    const { task, frame } = message as { task?: string; frame?: { value: Noted['arrangement'] } };
    if (task === 'arrange' && frame?.value) noted.arrangement = frame.value;
    post.call(this, message);
  };
  const named = WebGL2RenderingContext.prototype.getParameter;
  WebGL2RenderingContext.prototype.getParameter = function (what: number): unknown {
    return what === 0x9246 ? 'A graphics card' : named.call(this, what);
  };
  const open = HTMLCanvasElement.prototype.getContext as (kind: string, ...more: unknown[]) => unknown;
  HTMLCanvasElement.prototype.getContext = function (
    this: HTMLCanvasElement,
    kind: string,
    ...more: unknown[]
  ) {
    const context = open.call(this, kind, ...more);
    if (kind.startsWith('webgl') && context && !noted.contexts.includes(context as WebGL2RenderingContext))
      noted.contexts.push(context as WebGL2RenderingContext);
    return context;
  } as typeof HTMLCanvasElement.prototype.getContext;
}

const alive = (page: Page): Promise<number> =>
  page.evaluate(
    () => (window as unknown as { noted: Noted }).noted.contexts.filter((gl) => !gl.isContextLost()).length,
  );

/** How many points of the drawing are neither its ground nor empty. */
const painted = async (page: Page): Promise<number> => (await page.locator('.drawing').screenshot()).length;

describe.skipIf(browserPath === null)('what a machine may do to a page', () => {
  let browser: Browser;
  let watched: Watched;

  beforeAll(async () => {
    browser = await launch();
    watched = await watchedPage(browser);
    await watched.page.addInitScript(note);
    await watched.page.goto(fileWith(exampleNetwork()));
    await watched.page.locator('.drawing .wait').waitFor({ state: 'detached' });
  });
  afterAll(() => browser?.close());

  it('places are the same in Node and in the browser, to a millionth', async () => {
    const given = await watched.page.evaluate(() => {
      const { arrangement } = (window as unknown as { noted: Noted }).noted;
      const { model, aspect, layout } = arrangement!;
      return { model, aspect, x: [...layout!.x], y: [...layout!.y] };
    });
    const here = layout(given.model, { aspect: given.aspect });
    expect(given.x.length).toBe(given.model.people.length);
    for (const [k, x] of given.x.entries()) {
      expect(Math.abs(x - here.x[k]!)).toBeLessThan(1e-6);
      expect(Math.abs(given.y[k]! - here.y[k]!)).toBeLessThan(1e-6);
    }
  });

  it('WebGL draws, is lost, leaves a picture at once and comes back; the selection stays', async () => {
    const { page } = watched;
    await expect.poll(() => alive(page)).toBeGreaterThan(0);
    await search(page).fill('henrike sallow');
    await page.getByRole('option').first().click();
    const panel = page.getByRole('complementary', { name: 'Selection' });
    await expect.poll(() => panel.locator('h2').first().textContent()).toBe('Henrike Sallow');
    const before = await painted(page);
    await page.evaluate(() => {
      const { contexts } = (window as unknown as { noted: Noted }).noted;
      for (const gl of contexts)
        if (!gl.isContextLost()) gl.getExtension('WEBGL_lose_context')?.loseContext();
    });
    await expect.poll(() => painted(page)).toBeGreaterThan(before * 0.6);
    await expect.poll(() => alive(page), { timeout: 10_000 }).toBeGreaterThan(0);
    await expect.poll(() => painted(page)).toBeGreaterThan(before * 0.8);
    expect(await panel.locator('h2').first().textContent()).toBe('Henrike Sallow');
  });

  it('hidden, of size zero and shown again, it draws as before', async () => {
    const { page } = watched;
    const before = await painted(page);
    const style = (text: string): Promise<void> =>
      page.evaluate((css) => {
        document.getElementById('view')!.style.cssText = css;
      }, text);
    await style('display:none');
    await page.setViewportSize({ width: 1300, height: 850 });
    await style('width:0;height:0;overflow:hidden');
    await page.waitForTimeout(200);
    await style('');
    await page.setViewportSize({ width: 1440, height: 900 });
    await expect.poll(() => painted(page)).toBeGreaterThan(before * 0.8);
  });

  it('after the workers died the next question has one that reads the network again', async () => {
    const { page } = watched;
    await page.evaluate(() => {
      for (const worker of (window as unknown as { noted: Noted }).noted.workers) {
        worker.terminate();
        worker.dispatchEvent(new ErrorEvent('error', { message: 'out of memory', cancelable: true }));
      }
    });
    await page.getByRole('tab', { name: 'Brokerage' }).click();
    await page.getByRole('row').nth(1).waitFor();
    await page.getByRole('tab', { name: 'Network' }).click();
  });

  it('storage that is full is told of, and nothing is lost', async () => {
    const { page } = watched;
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      };
    });
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: 'more.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('source,target\nAnn Ost,Bo Ost\n'),
      });
    await page.getByRole('button', { name: /^Show the network/ }).click();
    const notice = page.getByRole('region', { name: 'Notice' });
    await expect.poll(() => notice.textContent()).toContain('cannot keep your unsaved changes');
    await search(page).fill('ann ost');
    await expect.poll(() => page.getByRole('option').first().textContent()).toContain('Ann Ost');
  });

  it('without WebGL from the start, in a container that is hidden at first, it draws on a canvas', async () => {
    const other = await watchedPage(browser);
    await other.page.addInitScript(() => {
      const open = HTMLCanvasElement.prototype.getContext as (kind: string, ...more: unknown[]) => unknown;
      HTMLCanvasElement.prototype.getContext = function (
        this: HTMLCanvasElement,
        kind: string,
        ...more: unknown[]
      ) {
        return kind.startsWith('webgl') ? null : open.call(this, kind, ...more);
      } as typeof HTMLCanvasElement.prototype.getContext;
      addEventListener('DOMContentLoaded', () => {
        document.getElementById('view')!.style.display = 'none';
      });
    });
    await other.page.goto(fileWith(exampleNetwork()));
    await other.page.locator('.drawing .wait').waitFor({ state: 'detached' });
    await other.page.evaluate(() => {
      document.getElementById('view')!.style.display = '';
    });
    const inked = (): Promise<number> =>
      other.page.evaluate(() => {
        const root = document.querySelector('#view > div')!.shadowRoot!;
        const canvas = root.querySelector<HTMLCanvasElement>('.drawing canvas')!;
        if (canvas.width === 0 || canvas.height === 0) return 0;
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
        let inked = 0;
        for (let at = 3; at < data.length; at += 4) if (data[at]! > 0) inked++;
        return inked;
      });
    await expect.poll(inked, { timeout: 10_000 }).toBeGreaterThan(10_000);
    expect(other.complaints).toEqual([]);
    await other.page.close();
  });

  it('breaks no policy meanwhile', () => {
    expect(watched.complaints.filter((text) => !/context|WebGL/i.test(text))).toEqual([]);
    expect(watched.foreign).toEqual([]);
  });
});
