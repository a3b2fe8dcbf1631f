// npm test: installs what is missing, checks format, lint, types and dead code, builds, runs every test, tries the packages.
// Ends with the plain line `N passed, N failed`.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { browser } from './lib/browser.mjs';
import { buildBundles, buildCommand, buildPage } from './lib/build.mjs';
import { checkNode, install } from './lib/install.mjs';
import { packageChecks } from './lib/packages.mjs';
import { capture, root, tool } from './lib/run.mjs';

checkNode();
install();

const began = Date.now();
const tally = { passed: 0, failed: 0, skipped: 0 };

step('types', () => capture(tool('tsc'), ['-b']));
step('format and lint', () => capture(tool('biome'), ['check', '.']));
step('dead code', () => capture(tool('knip'), ['--no-progress', '--no-config-hints']));
step('the page', buildPage);
step('bundles for plain pages', buildBundles);
step('the bundled command', buildCommand);
const found = browser();
runTests(found);
await packageChecks(note, found);

process.stdout.write(`took ${seconds()} s\n`);
const skipped = tally.skipped > 0 ? `, ${tally.skipped} skipped` : '';
process.stdout.write(`${tally.passed} passed, ${tally.failed} failed${skipped}\n`);
process.exitCode = tally.failed > 0 ? 1 : 0;

function seconds() {
  return Math.round((Date.now() - began) / 1000);
}

function step(name, work) {
  const { code, out, err } = work();
  note(name, code === 0, `${out}${err}`);
}

function note(name, ok, out) {
  tally[ok ? 'passed' : 'failed']++;
  process.stdout.write(`${ok ? 'ok    ' : 'FAILED'} ${name} (at ${seconds()} s)\n`);
  if (!ok) process.stdout.write(`${out.trim()}\n`);
}

function runTests(found) {
  const folder = mkdtempSync(join(tmpdir(), 'tertius-test-'));
  const file = join(folder, 'vitest.json');
  const projects = ['unit', 'alone', 'across', ...(found === undefined ? [] : ['browser'])];
  if (found === undefined) {
    tally.skipped++;
    process.stdout.write('browser tests skipped: no browser is installed and none could be had\n');
  }
  const args = [
    'run',
    ...projects.flatMap((name) => ['--project', name]),
    '--reporter=json',
    `--outputFile=${file}`,
  ];
  const { code, out, err } = capture(tool('vitest'), args, {
    env: { ...process.env, NO_COLOR: '1', ...(found === undefined ? {} : { CHROME: found }) },
  });
  try {
    const result = JSON.parse(readFileSync(file, 'utf8'));
    tally.passed += result.numPassedTests;
    tally.failed += result.numFailedTests;
    tally.skipped += result.numPendingTests + result.numTodoTests;
    for (const suite of result.testResults) tell(suite);
    tellSlowest(result.testResults);
    if (code !== 0 && result.numFailedTests === 0) tally.failed++;
    process.stdout.write(
      `${err
        .split('\n')
        .filter((line) => /skipped/i.test(line))
        .join('\n')}\n`,
    );
  } catch {
    note('tests', false, `${out}${err}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  process.stdout.write(`tests ran (at ${seconds()} s)\n`);
}

/** Where the time goes: the files that took longest, side by side with others. */
function tellSlowest(suites) {
  const timed = suites.map(({ name, startTime, endTime }) => ({
    file: relative(root, name),
    ms: endTime - startTime,
  }));
  const slowest = timed.sort((one, other) => other.ms - one.ms).slice(0, 12);
  const told = slowest.map(({ file, ms }) => `${file} ${Math.round(ms / 1000)} s`);
  process.stdout.write(`slowest test files: ${told.join(', ')}\n`);
}

/** The failures of one file. */
function tell({ name, status, message, assertionResults }) {
  const file = relative(root, name);
  const failed = assertionResults.filter((test) => test.status === 'failed');
  for (const test of failed)
    process.stdout.write(`FAILED ${file}: ${test.fullName}\n${test.failureMessages.join('\n')}\n`);
  if (status === 'failed' && failed.length === 0) process.stdout.write(`FAILED ${file}\n${message}\n`);
}
