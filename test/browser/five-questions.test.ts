import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFiles, NO_EVIDENCE, serialise } from '@tertius/core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tertius } from '../cli/cli.ts';
import { oracleFile } from '../places.ts';
import { browserPath, launch, watchedPage } from './browser.ts';
import { makeFirm } from './fixtures/firm-of-600.ts';
import { fileWith } from './pages.ts';
import { type Plain, plainAnswers } from './plain-answers.ts';

interface Firm {
  readonly files: readonly { readonly name: string; readonly text: string }[];
  /** The column that names units. */
  readonly by: string;
  /** What is said of the reporting line. */
  readonly line: RegExp;
}

const real = (...names: string[]): Firm['files'] =>
  names.map((name) => ({ name, text: readFileSync(oracleFile(name), 'utf8') }));

const FIRMS: Readonly<Record<string, () => Firm>> = {
  'a firm of 600': () => ({
    files: makeFirm(),
    by: 'unit',
    line: /follow the reporting line (hardly|in part|largely): of/,
  }),
  lawfirm: () => ({
    files: real('lawfirm_friends.people.csv', 'lawfirm_friends.ties.csv'),
    by: 'organisation',
    line: /cannot be told: nobody’s manager is known/,
  }),
  hightech: () => ({
    files: real('hightech_advice.people.csv', 'hightech_advice.ties.csv', 'hightech_reports.ties.csv'),
    by: 'dept',
    line: /follow the reporting line in part: of 145 ties/,
  }),
};

const needed: Readonly<Record<string, string>> = {
  lawfirm: 'lawfirm_friends.ties.csv',
  hightech: 'hightech_advice.ties.csv',
};
const there = Object.keys(FIRMS).filter(
  (name) => needed[name] === undefined || existsSync(oracleFile(needed[name])),
);

/** What a text must say: the five questions, each in a few words that only its answer has. */
function saysAll(text: string, plain: Plain, line: RegExp): void {
  const said = text.replace(/\s+/g, ' ');
  expect(said).toContain(plain.quietest);
  expect(said).toContain(plain.holder);
  expect(said).toContain(plain.ties);
  expect(said).toMatch(plain.takeover);
  expect(said).toMatch(line);
}

async function opened(page: Page, view: string): Promise<string> {
  await page
    .getByRole('radio', { name: view })
    .or(page.getByRole('button', { name: view, exact: true }))
    .first()
    .click();
  await page.locator('.figure .says').waitFor();
  return (await page.locator('.figure').textContent()) ?? '';
}

describe.skipIf(browserPath === null)('five questions about the inside', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  it.each(there)('%s answers them in the command, the report and the viewer', async (name) => {
    const { files, by, line } = FIRMS[name]!();
    const folder = mkdtempSync(join(tmpdir(), 'tertius-five-'));
    const sources = files.map(({ name: file, text }) => ({
      name: file,
      bytes: new TextEncoder().encode(text),
    }));
    const network = serialise(importFiles(NO_EVIDENCE, sources, {}).evidence);
    writeFileSync(join(folder, 'n.json'), network);
    const plain = plainAnswers(files[0]!.text, files[1]!.text, by);

    const organisation = tertius(folder, ['organisation', 'n.json']);
    expect(organisation.err).toContain('--leaves');
    const leaving = tertius(folder, ['what-if', 'n.json', '--leaves', plain.leaver]);
    saysAll(`${organisation.out} ${organisation.err} ${leaving.out}`, plain, line);
    saysAll(tertius(folder, ['report', 'n.json']).out, plain, line);

    const { page, complaints } = await watchedPage(browser);
    await page.goto(fileWith(network));
    const matrix = await opened(page, 'Matrix');
    const bridges = await opened(page, 'Bridges');
    await page.locator('.figure .mark.picks').filter({ hasText: plain.leaver }).first().click();
    await page.getByText('What if they left or moved?').click();
    await page.getByRole('button', { name: 'If they left' }).click();
    await page.getByText('Who could take over?').waitFor();
    const panel = await page.getByRole('complementary', { name: 'What if' }).textContent();
    expect(matrix.replace(/\s+/g, ' ')).toContain(plain.quietest);
    expect(bridges.replace(/\s+/g, ' ')).toContain(plain.holder);
    saysAll(`${matrix} ${bridges} ${panel}`, plain, line);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
