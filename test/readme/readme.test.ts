import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

describe('README', () => {
  it('has a library example of 15 lines that runs and prints what it says', () => {
    const code = /```js\n([\s\S]*?)```/.exec(README)?.[1] as string;
    expect(code.trim().split('\n').length).toBeLessThanOrEqual(16);
    const folder = mkdtempSync(join(ROOT, 'test/readme/.run-'));
    const file = join(folder, 'example.mjs');
    writeFileSync(file, code);
    const printed = execFileSync(process.execPath, [file], { encoding: 'utf8', cwd: ROOT });
    rmSync(folder, { recursive: true });
    const promised = /\/\/ (cy [\d.]+ [\d.]+)/.exec(code)?.[1] as string;
    expect(printed.split('\n')).toContain(promised);
  });

  it('names only folders, pages and commands that exist', () => {
    for (const [, path] of README.matchAll(/\]\(((?!http)[^)]+)\)/g))
      expect(existsSync(join(ROOT, path as string)), path).toBe(true);
    for (const [, folder] of README.matchAll(/^\| `([a-z/]+)` \| /gm))
      expect(existsSync(join(ROOT, folder as string)), folder).toBe(true);
    const help = execFileSync(process.execPath, [join(ROOT, 'packages/tertius/bin/tertius.js'), '--help'], {
      encoding: 'utf8',
    });
    for (const [, command] of README.matchAll(/npx tertius ([a-z-]+)/g)) expect(help).toContain(command);
  });
});
