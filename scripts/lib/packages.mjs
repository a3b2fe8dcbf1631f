import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { capture, root, tool } from './run.mjs';

const NAMES = ['core', 'viewer', 'tertius'];

/** Packs the packages, installs them in a small project as a stranger would, and uses them there. */
export function packageChecks() {
  const room = mkdtempSync(join(tmpdir(), 'tertius-packages-'));
  const checks = [];
  const check = (name, { code, out, err }) => {
    checks.push({ name, ok: code === 0, out: `${out}${err}` });
    return code === 0;
  };
  try {
    const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    for (const name of NAMES) {
      const args = ['-y', packageManager, 'pack', '--pack-destination', room];
      if (!check(`pack ${name}`, capture('npx', args, { cwd: join(root, 'packages', name) }))) return checks;
    }
    const packed = readdirSync(room).filter((file) => file.endsWith('.tgz'));
    for (const file of packed) check(`publint ${file}`, capture(tool('publint'), [join(room, file)]));
    if (!check('install the packages', installIn(room, packed))) return checks;
    for (const [name, file, text, program, args] of USES) {
      if (file) writeFileSync(join(room, file), text);
      check(name, capture(program, args, { cwd: room }));
    }
    return checks;
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
}

function installIn(room, packed) {
  const files = Object.fromEntries(packed.map((file) => [nameOf(file), `file:./${file}`]));
  writeFileSync(
    join(room, 'package.json'),
    JSON.stringify({
      name: 'stranger',
      private: true,
      type: 'module',
      dependencies: files,
      overrides: files,
    }),
  );
  return capture('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts'], {
    cwd: room,
  });
}

const nameOf = (file) =>
  file.startsWith('tertius-core')
    ? '@tertius/core'
    : file.startsWith('tertius-viewer')
      ? '@tertius/viewer'
      : 'tertius';

const LIBRARY = `
import { importFiles, metrics, NO_EVIDENCE, resolve, strengths, tieList, today, viewOf } from '@tertius/core';
const bytes = new TextEncoder().encode('source,target,strength\\na,b,0.5\\nb,c,0.5\\nc,a,0.5\\n');
const network = resolve(importFiles(NO_EVIDENCE, [{ name: 'ties.csv', bytes }]).evidence);
const asOf = today();
const view = viewOf(network, tieList(network, strengths(network, { asOf })), { directed: false, group: 'organisation', asOf });
const { actors } = await metrics(view, { measures: ['constraint'] });
if (Math.abs((actors.constraint?.[0] ?? 0) - 1.125) > 1e-9) throw new Error('three mutually tied: 1.125');
`;

const NODE = process.execPath;
const USES = [
  [
    'use the library as one module for pages',
    'bundle.mjs',
    LIBRARY.replace("'@tertius/core'", "'@tertius/core/browser'"),
    NODE,
    ['bundle.mjs'],
  ],
  ['use the library', 'library.mjs', LIBRARY, NODE, ['library.mjs']],
  [
    'import the viewer where there is no page',
    'viewer.mjs',
    "import { mount } from '@tertius/viewer';\nif (typeof mount !== 'function') process.exit(1);\n",
    NODE,
    ['viewer.mjs'],
  ],
  [
    'read the types',
    'library.ts',
    LIBRARY,
    tool('tsc'),
    [
      '--noEmit',
      '--strict',
      '--module',
      'esnext',
      '--moduleResolution',
      'bundler',
      '--target',
      'es2023',
      'library.ts',
    ],
  ],
  [
    'run the command',
    'ties.csv',
    'source,target\na,b\n',
    'npx',
    ['--no-install', 'tertius', 'import', 'ties.csv', '--into', 'n.json'],
  ],
];
