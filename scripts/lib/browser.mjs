import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { capture, root, tool } from './run.mjs';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'chrome',
  'msedge',
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** A browser for the tests: one that is installed, else Playwright's download, else Debian's package; else undefined. */
export function browser() {
  return installed() ?? downloaded() ?? packaged();
}

function installed() {
  const asked = process.env.CHROME;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...(asked ? [asked] : []), ...onPath, ...PLACES].find((path) => existsSync(path)) ?? playwrights();
}

function playwrights() {
  const { chromium } = createRequire(join(root, 'package.json'))('playwright-core');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

function downloaded() {
  process.stderr.write('No browser found; downloading one for the tests ...\n');
  const { code } = capture(tool('playwright-core'), ['install', 'chromium'], { timeout: 180_000 });
  return code === 0 ? playwrights() : undefined;
}

function packaged() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return undefined;
  process.stderr.write("No download either; installing Debian's chromium ...\n");
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  capture('apt-get', ['update', '-qq'], { env, timeout: 180_000 });
  capture('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    env,
    timeout: 300_000,
  });
  return existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : undefined;
}
