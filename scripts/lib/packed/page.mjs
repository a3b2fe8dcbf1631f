import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join, normalize } from 'node:path';
import { root } from '../run.mjs';

const TYPES = new Map([
  ['.html', 'text/html'],
  ['.js', 'text/javascript'],
  ['.css', 'text/css'],
  ['.json', 'application/json'],
]);

/** A browser for the pages of strangers' projects. */
export function launched(executablePath) {
  const { chromium } = createRequire(join(root, 'package.json'))('playwright-core');
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

/** Serves the files of a folder on this machine. */
export async function served(folder) {
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    const file = join(folder, normalize(path === '/' ? '/index.html' : path));
    if (!existsSync(file) || !statSync(file).isFile()) response.writeHead(404).end();
    else {
      response.writeHead(200, { 'content-type': TYPES.get(extname(file)) ?? 'application/octet-stream' });
      createReadStream(file).pipe(response);
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

/**
 * Opens a page, waits until it writes its result into `data-result` of its root, and lets `look` look at it.
 * Throws where the result is another or the page wrote a line to the console.
 */
export async function tryPage(browser, address, wanted, look = async () => undefined) {
  const page = await browser.newPage();
  const lines = [];
  page.on('console', (message) => lines.push(message.text()));
  page.on('pageerror', (error) => lines.push(String(error)));
  page.on('requestfailed', (request) => lines.push(`could not load ${request.url()}`));
  try {
    await page.goto(address);
    await page.waitForSelector('html[data-result]', { state: 'attached', timeout: 20_000 });
    const result = await page.evaluate('document.documentElement.dataset.result');
    if (result !== JSON.stringify(wanted))
      throw new Error(`the page says ${result}, not ${JSON.stringify(wanted)}`);
    await look(page);
  } catch (error) {
    throw new Error(`${address}: ${error.message}\n${lines.join('\n')}`);
  } finally {
    await page.close();
  }
  // React tells developers of its tools, and says nothing else.
  const more = lines.filter((line) => !line.includes('React DevTools'));
  if (more.length > 0) throw new Error(`${address} wrote to the console:\n${more.join('\n')}`);
}
