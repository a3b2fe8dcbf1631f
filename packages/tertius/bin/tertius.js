#!/usr/bin/env node
import { readFileSync, statSync } from 'node:fs';

const args = process.argv.slice(2);
// Answered here: all else loads more.
if (args[0] === '--version' || args[0] === '-v') {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  process.stdout.write(`${version}\n`);
} else {
  const { run } = await import(bundleIsCurrent() ? '../dist/bundle/main.js' : '../dist/main.js');
  process.exitCode = await run(args);
}

/** Whether the bundle, which starts sooner, was made after the last change of the modules that it holds. */
function bundleIsCurrent() {
  const time = (path) => statSync(new URL(path, import.meta.url), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const made = time('../dist/bundle/main.js');
  const libraries = ['..', '../node_modules/@tertius/core', '../node_modules/@tertius/viewer'];
  const compiled = libraries.map((library) => `${library}/dist/.tsbuildinfo`);
  return made > Math.max(...compiled.map(time));
}
