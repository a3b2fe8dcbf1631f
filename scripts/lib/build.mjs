import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { capture, root, stop, tool } from './run.mjs';

/** The latest change of anything below some paths. */
function newest(paths) {
  let latest = 0;
  for (const path of paths.map((given) => join(root, given))) {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) continue;
    if (!found.isDirectory()) latest = Math.max(latest, found.mtimeMs);
    else
      for (const entry of readdirSync(path, { recursive: true, withFileTypes: true }))
        if (entry.isFile())
          latest = Math.max(latest, statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs);
  }
  return latest;
}

const PAGE = 'packages/tertius/dist/page.html';
const PAGE_SOURCES = [
  'packages/core/src',
  'packages/viewer/src',
  'packages/viewer/build',
  'packages/viewer/vite.config.ts',
  'pnpm-lock.yaml',
];
const LIBRARIES = ['packages/core', 'packages/viewer', 'packages/tertius'];

/** Compiles the packages; `tsc` itself skips what is fresh. */
export function compile() {
  return capture(tool('tsc'), ['-b', ...LIBRARIES]);
}

/** Builds the viewer's page and lays it beside the command, unless it is newer than all it is made of. */
export function buildPage() {
  if (!existsSync(join(root, 'packages/viewer/vite.config.ts')))
    return { code: 0, out: 'The viewer has no page yet.\n', err: '' };
  const page = statSync(join(root, PAGE), { throwIfNoEntry: false });
  if (page !== undefined && page.mtimeMs > newest(PAGE_SOURCES)) return { code: 0, out: '', err: '' };
  const built = capture(tool('vite', 'packages/viewer'), ['build'], { cwd: join(root, 'packages/viewer') });
  if (built.code !== 0) return built;
  return capture(process.execPath, ['scripts/copy-page.mjs']);
}

const BUNDLE = 'packages/tertius/dist/bundle/main.js';

/** Bundles the command, unless its bundle is newer than the modules in it. */
export function buildCommand() {
  const made = statSync(join(root, BUNDLE), { throwIfNoEntry: false });
  const compiled = LIBRARIES.map((library) => `${library}/dist/.tsbuildinfo`);
  if (made !== undefined && made.mtimeMs > newest(compiled)) return { code: 0, out: '', err: '' };
  const cwd = join(root, 'packages/tertius');
  return capture(tool('vite', 'packages/tertius'), ['build', '--logLevel', 'warn'], { cwd });
}

/** What `prepack` builds besides; the tests pack what is built already. */
const BUNDLES = [
  ['core', 'vite.config.ts'],
  ['viewer', 'vite.browser.config.ts'],
];

/** Bundles the libraries for plain pages. */
export function buildBundles() {
  let all = { code: 0, out: '', err: '' };
  for (const [name, config] of BUNDLES) {
    if (all.code !== 0) break;
    const cwd = join(root, 'packages', name);
    all = capture(tool('vite', 'packages/viewer'), ['build', '--config', config, '--logLevel', 'warn'], {
      cwd,
    });
  }
  return all;
}

export function build() {
  for (const step of [compile, buildPage, buildCommand]) {
    const { code, out, err } = step();
    if (code !== 0) stop(`${out}${err}\nThe build failed.`);
  }
}
