import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder, tertius } from './cli.ts';

const folder = newFolder();
const script = tertius(folder, ['completion', 'bash']);

/** What bash offers for the last of these words. */
function offered(...words: readonly string[]): readonly string[] {
  writeFileSync(join(folder, 'tertius.bash'), script.out);
  const list = words.map((word) => `'${word}'`).join(' ');
  const asked = `source ./tertius.bash; compopt() { :; }; COMP_WORDS=(${list}); COMP_CWORD=${words.length - 1}; _tertius; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return execFileSync('bash', ['-c', asked], { cwd: folder, encoding: 'utf8' }).trim().split('\n');
}

test('bash completes commands, options, their choices, and files elsewhere', () => {
  writeFileSync(join(folder, 'Connections.csv'), '');
  expect(offered('tertius', 'intro')).toEqual(['introduce']);
  expect(offered('tertius', 'import', '--lay')).toEqual(['--layer']);
  expect(offered('tertius', 'import', '--layer', '')).toEqual(['personal', 'organisational']);
  expect(offered('tertius', 'import', 'Conn')).toEqual(['Connections.csv']);
});

test.each(['zsh', 'fish'])('the script for %s names every command', (shell) => {
  const names = [...tertius(folder, ['--help']).out.matchAll(/^ {2}([a-z-]+) {2,}/gm)].map(
    ([, name]) => name,
  );
  const { out } = tertius(folder, ['completion', shell]);
  for (const name of names) expect(out).toContain(name);
});

test('a shell that is not known is refused with those that are', () => {
  const { code, err } = tertius(folder, ['completion', 'tcsh']);
  expect([code, err]).toEqual([2, 'tertius: completion takes bash, zsh, fish, not "tcsh"\n']);
});
