import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

function found(): string | null {
  const asked = process.env.CHROME;
  if (asked !== undefined && asked !== '') return asked;
  return [...PLACES, chromium.executablePath()].find((path) => existsSync(path)) ?? null;
}

/** The browser that tests run in, or null where the machine has none. */
export const browserPath: string | null = found();

if (browserPath === null) console.warn('Browser tests are skipped: no Chromium, Chrome or Edge was found.');

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath ?? '', args: ['--no-sandbox'] });
}

export interface Watched {
  readonly page: Page;
  /** Requests to anywhere but the page's own origin and its own blobs. */
  readonly foreign: readonly string[];
  /** Violations of the content policy, and errors of any kind. */
  readonly complaints: readonly string[];
  readonly dialogs: readonly string[];
}

/** A page that writes down everything it should not do. */
export async function watchedPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    acceptDownloads: true,
    ...options,
  });
  const page = await context.newPage();
  const foreign: string[] = [];
  const complaints: string[] = [];
  const dialogs: string[] = [];
  page.on('request', (request) => {
    const address = request.url();
    if (/^(blob|data):/.test(address) || address === page.url() || page.url() === 'about:blank') return;
    if (address.startsWith('http') && new URL(address).origin === new URL(page.url()).origin) return;
    foreign.push(address);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.exposeFunction('tertiusViolation', (text: string) => complaints.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { tertiusViolation } = window as unknown as { tertiusViolation: (text: string) => void };
      tertiusViolation(`${event.violatedDirective}: ${event.blockedURI}`);
    });
  });
  return { page, foreign, complaints, dialogs };
}

/**
 * Whether the page still draws: seldom a browser without a screen stops making frames while its scripts run on, and then no click
 * ever finds its place.
 */
export async function draws(page: Page): Promise<boolean> {
  const frame = page.evaluate(() => new Promise<boolean>((done) => requestAnimationFrame(() => done(true))));
  const late = new Promise<boolean>((done) => setTimeout(() => done(false), 5000));
  return Promise.race([frame, late]);
}

/** The three sizes that views and acts are tried at: a desk, a small window, a telephone. */
export const SIZES: readonly { readonly width: number; readonly height: number }[] = [
  { width: 1440, height: 900 },
  { width: 900, height: 700 },
  { width: 390, height: 844 },
];
