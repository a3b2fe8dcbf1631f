import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { importFiles, NO_EVIDENCE, serialise } from '@tertius/core';
import { makeFirm } from '../firm.mjs';
import { recorded } from './blocks.mjs';
import { heapOf } from './heap.mjs';
import { watch } from './watch.mjs';

const VIEWS = ['Around me', 'Bridges', 'Matrix', 'Ways', 'Two worlds', 'Map'];
const PATIENCE = 900_000;

async function opened(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(watch);
  const record = await recorded(browser, page);
  await page.goto(address);
  return { page, record, close: () => context.close() };
}

const drawn = (page) => page.locator('.drawing .wait').waitFor({ state: 'detached', timeout: PATIENCE });

/** The firm as two files in a folder. */
export function firmFiles(folder, people, ties) {
  const { own: _, ...files } = makeFirm(people, ties);
  return Object.entries(files).map(([name, text]) => {
    const file = join(folder, `${name}-${people}.csv`);
    writeFileSync(file, text);
    return file;
  });
}

/** The page with the firm in it, as `tertius export` writes it; its address. */
export function firmPage(folder, template, people, ties) {
  const { own, ...files } = makeFirm(people, ties);
  const sources = Object.entries(files).map(([name, text]) => ({
    name: `${name}.csv`,
    bytes: new TextEncoder().encode(text),
  }));
  const data = gzipSync(serialise(importFiles(NO_EVIDENCE, sources, { own }).evidence)).toString('base64');
  const path = join(folder, `page-${people}.html`);
  writeFileSync(
    path,
    template.replace(/(id="tertius-network">)(<\/script>)/, (_, open, close) => `${open}${data}${close}`),
  );
  return pathToFileURL(path).href;
}

/** A page that carries a network, until it is drawn: milliseconds of clock and processor. */
export async function openedPage(browser, address) {
  const { page, record, close } = await opened(browser, 'about:blank');
  await record.phase('asked');
  await page.goto(address);
  await drawn(page);
  const tasks = await record.stop();
  await close();
  return {
    coarse: { worked: tasks.worked(null, 'coarse') },
    drawn: { worked: tasks.worked(null, 'drawn') },
    longest: tasks.longest(null, 'drawn'),
  };
}

/** Files are imported and laid out, then every tab and every view is looked at. */
export async function importedPage(browser, address, files, { tabs = true } = {}) {
  const { page, record, close } = await opened(browser, address);
  await page.getByRole('button', { name: 'Choose files' }).waitFor();
  await record.phase('asked');
  await page.locator('input[type=file]').first().setInputFiles(files);
  await page.getByRole('button', { name: /^Show the network/ }).click({ timeout: PATIENCE });
  await drawn(page);
  await page.waitForTimeout(500);
  await record.phase('looked');
  const first = await heapOf(page);
  const titles = [];
  if (tabs) {
    for (const tab of await page.getByRole('tab').all()) {
      const title = await tab.textContent();
      titles.push(title);
      await record.phase(`tab ${title}`);
      await page.evaluate((id) => globalThis.askedFor(id), title.toLowerCase());
      await tab.click();
      await page.getByRole('tabpanel').locator('progress').waitFor({ state: 'detached', timeout: PATIENCE });
      await page.waitForTimeout(300);
    }
    await page.getByRole('tab', { name: 'Network', exact: true }).click();
    for (const view of VIEWS) {
      await record.phase(`view ${view}`);
      await page.getByRole('button', { name: view, exact: true }).click();
      await page.getByRole('tabpanel').locator('progress').waitFor({ state: 'detached', timeout: PATIENCE });
      await page.waitForTimeout(300);
    }
    await record.phase('end');
  }
  const last = tabs ? await heapOf(page) : first;
  const tasks = await record.stop();
  await close();
  return { tasks, titles, first, last };
}
