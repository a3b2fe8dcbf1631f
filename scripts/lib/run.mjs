import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the project. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

const windows = process.platform === 'win32';

/** Runs a program to its end, its output as it comes; gives the exit code. */
export function run(program, args, options = {}) {
  const { status, signal, error } = spawnSync(program, args, {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit'],
    shell: windows,
    ...options,
  });
  if (error) throw error;
  if (signal === 'SIGINT') process.exit(130);
  return status ?? 1;
}

/** Runs a program quietly; gives its exit code and all that it said. */
export function capture(program, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    shell: windows,
    ...options,
  });
  return { code: error ? 1 : (status ?? 1), out: stdout ?? '', err: error ? error.message : (stderr ?? '') };
}

/** A tool of the project, from the package that depends on it. */
export function tool(name, from = '.') {
  const path = join(root, from, 'node_modules', '.bin', name);
  return windows && existsSync(`${path}.cmd`) ? `${path}.cmd` : path;
}

export function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
