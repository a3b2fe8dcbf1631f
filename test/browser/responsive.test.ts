import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dropFile } from './actions.ts';
import { browserPath, launch, watchedPage } from './browser.ts';
import { fileWith, fixture } from './pages.ts';

/** On the page's own thread these files would be one block of several seconds; in a worker, of well under 0.2. */
const MOST_MS = 1500;

/** A mailbox of so many bytes: three thousand people who write to each other, none of them its owner. */
function mailbox(size: number): string {
  const body = 'What we said on Tuesday still holds, and the draft is with the others.\n'.repeat(12);
  const mails: string[] = [];
  for (let k = 0, length = 0; length < size; k++) {
    const [from, to] = [(k * 7919) % 3000, (k * 104_729 + 13) % 3000];
    const date = new Date(Date.UTC(2024, 0, 1) + k * 3_600_000).toUTCString();
    const [day, number, month, year, time] = date.replace(',', '').split(' ');
    const stamp = [day, month, number, time, year].join(' ');
    const mail = `From p${from}@o.example ${stamp}\nFrom: Ann Other${from} <p${from}@o${from % 300}.example>\nTo: Bo Else${to} <p${to}@o${to % 300}.example>\nDate: ${date}\nMessage-ID: <${k}@o.example>\nSubject: the draft\n\n${body}\n`;
    mails.push(mail);
    length += mail.length;
  }
  return mails.join('');
}

function ties(rows: number): string {
  const lines = Array.from(
    { length: rows },
    (_, k) => `p${(k * 31) % 8000},p${(k * 7919 + 1) % 8000},0.${1 + (k % 9)}`,
  );
  return `source,target,strength\n${lines.join('\n')}\n`;
}

const files = [
  ['a mailbox of 20 MB', 'all.mbox', () => mailbox(20e6), 3001],
  ['a file of 100,000 ties', 'ties.csv', () => ties(100_000), 8000],
] as const;

interface Tasks {
  longest: number;
}

describe.skipIf(browserPath === null)('while a large file is read', () => {
  let browser: Browser;
  const folder = mkdtempSync(join(tmpdir(), 'tertius-large-'));

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  // A machine that is busy otherwise can stop any page for a while: one quiet run of three shows what the page does.
  it.each(files)('the page answers: %s', { retry: 2 }, async (_, name, content, people) => {
    const path = join(folder, name);
    writeFileSync(path, content());
    const { page, complaints, foreign } = await watchedPage(browser);
    await page.addInitScript(() => {
      const tasks = { longest: 0 };
      Object.assign(window, { tasks });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) tasks.longest = Math.max(tasks.longest, duration);
      }).observe({ type: 'longtask' });
    });
    await page.goto(fileWith(''));
    await page.getByRole('button', { name: 'Choose files' }).waitFor();
    await page.evaluate(() => {
      (window as unknown as { tasks: Tasks }).tasks.longest = 0;
    });
    await page.locator('input[type=file]').first().setInputFiles(path);
    await page
      .getByRole('button', { name: `Show the network of ${people.toLocaleString('en')} people` })
      .click();
    await page.locator('.drawing .canvas').waitFor();
    await page.locator('.drawing .wait').waitFor({ state: 'detached' });
    const longest = await page.evaluate(() => (window as unknown as { tasks: Tasks }).tasks.longest);
    expect(longest).toBeLessThan(MOST_MS);
    expect([...complaints, ...foreign]).toEqual([]);
    await page.context().close();
  });

  it('files are read on the page’s own thread where no worker may start', async () => {
    for (const refusal of ['absent', 'throws', 'fails'] as const) {
      const { page } = await watchedPage(browser);
      await page.addInitScript((how) => {
        const Own = window.Worker;
        if (how === 'absent') Object.assign(window, { Worker: undefined });
        if (how === 'throws')
          window.Worker = class {
            constructor() {
              throw new DOMException('refused', 'SecurityError');
            }
          } as unknown as typeof Worker;
        if (how === 'fails')
          window.Worker = class extends Own {
            constructor() {
              super('data:text/javascript,this is no script');
            }
          };
      }, refusal);
      await page.goto(fileWith(''));
      await page.getByRole('button', { name: 'Choose files' }).waitFor();
      await dropFile(page, 'Connections.csv', fixture('Connections.csv'));
      await page.getByRole('dialog', { name: 'What was read' }).waitFor();
      await page.getByRole('button', { name: /^Show the network of/ }).click();
      await page.locator('.drawing .wait').waitFor({ state: 'detached' });
      await page.getByRole('tab', { name: 'Brokerage' }).click();
      await page.getByRole('table', { name: 'Brokerage' }).waitFor();
      await page.context().close();
    }
  });
});
