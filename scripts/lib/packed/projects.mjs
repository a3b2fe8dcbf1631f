import { spawn } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { capture, root, tool } from '../run.mjs';
import { served, tryPage } from './page.mjs';

const NODE = process.execPath;
const NODENEXT = ['--module', 'nodenext', '--moduleResolution', 'nodenext'];
const BUNDLER = ['--module', 'esnext', '--moduleResolution', 'bundler'];
/** The declarations of the packages are checked, too; once is enough for the slower compiler. */
const COMPILERS = [
  ['TypeScript 7, nodenext', 'typescript', NODENEXT],
  ['TypeScript 7, bundler', 'typescript', BUNDLER],
  ['TypeScript 5.9, nodenext', 'typescript-5.9', NODENEXT],
  ['TypeScript 5.9, bundler', 'typescript-5.9', [...BUNDLER, '--skipLibCheck']],
];

const BY_NPM = 'node-esm';

/** Each project of `test/packed`: what a stranger does there with the packages once they are installed. */
const USES = {
  'node-esm': async ({ run }) => {
    run(NODE, ['check.js']);
    run(join('node_modules', '.bin', 'tertius'), ['import', 'ties.csv', '--into', 'network.json']);
  },
  types: async ({ run }) => {
    for (const [as, compiler, options] of COMPILERS)
      run(NODE, [join(root, 'node_modules', compiler, 'bin', 'tsc'), '-p', '.', ...options], { as });
  },
  vite: async ({ room, run, vite, page }) => {
    run(...vite('build'));
    await page(join(room, 'dist'), '', { selected: 'Birch', defined: true }, (one) => people(one, 3));
  },
  react: async ({ room, run, vite, page }) => {
    const developing = { env: { ...process.env, NODE_ENV: 'development' } };
    run(...vite('build', '--mode', 'development', '--ssr', 'server.jsx', '--outDir', 'server'), developing);
    run(NODE, ['server/server.js'], developing);
    run(...vite('build', '--mode', 'development'), developing);
    await page(join(room, 'dist'), '', { hydrated: true }, async (one) => {
      await people(one, 2);
      await one.getByText('More').click();
      await people(one, 3);
      await one.getByText('Ben', { exact: true }).click();
      await one.waitForSelector('html[data-seen="ben"]', { state: 'attached' });
    });
  },
  'import-map': async ({ room, page }) => {
    await page(room, '', { constraint: 1.125 }, (one) => people(one, 3));
  },
  worker: async ({ room, run, vite, page }) => {
    run(...vite('build'));
    await page(join(room, 'dist'), '', { strength: 0.54 });
    await page(room, 'without-bundler.html', { strength: 0.54 });
  },
};

/** Waits until a view says of how many people it is. */
async function people(page, count) {
  const text = page.getByText(new RegExp(`\\b${count} people\\b`)).first();
  await text.waitFor({ timeout: 20_000 });
}

/** Installs the packed packages of a folder in each project as a stranger would, and uses them there. */
export async function tryProjects(folder, browser, check) {
  const registry = spawn(NODE, [join(root, 'scripts/lib/packed/registry.mjs'), folder]);
  try {
    const address = await new Promise((found, failed) => {
      registry.stdout.once('data', (data) => found(String(data).trim()));
      registry.once('exit', (code) => failed(new Error(`the registry ended with ${code}`)));
    });
    cpSync(join(root, 'test', 'packed'), join(folder, 'projects'), { recursive: true });
    const names = readdirSync(join(folder, 'projects'));
    const installed = await check("strangers' projects: npm and pnpm install the packages", () =>
      install(folder, names, address),
    );
    if (!installed) return;
    for (const name of names)
      await check(`a stranger's project: ${name}`, () =>
        USES[name](helpers(join(folder, 'projects', name), browser)),
      );
  } finally {
    registry.kill();
  }
}

/** One project by npm; the others, each with its own packages too, by pnpm in one go, which takes a fifth of the time. */
function install(folder, names, registry) {
  const projects = join(folder, 'projects');
  const env = { ...process.env, npm_config_cache: join(folder, 'npm-cache'), NO_PROXY: '127.0.0.1' };
  const common = ['install', '--ignore-scripts', '--registry', registry];
  const alone = { cwd: join(projects, BY_NPM), env };
  done('npm install', capture('npm', [...common, '--no-audit', '--no-fund', '--no-update-notifier'], alone));
  const others = names.filter((name) => name !== BY_NPM);
  writeFileSync(join(projects, 'pnpm-workspace.yaml'), `packages: ${JSON.stringify(others)}\n`);
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const args = [
    '-y',
    packageManager,
    ...common,
    '--no-frozen-lockfile',
    '--store-dir',
    join(folder, 'store'),
  ];
  done(
    'pnpm install',
    capture('npx', args, { cwd: projects, env: { ...process.env, NO_PROXY: '127.0.0.1' } }),
  );
}

function helpers(room, browser) {
  return {
    room,
    run: (program, args, { as = args.join(' '), ...options } = {}) =>
      done(as, capture(program, args, { cwd: room, ...options })),
    vite: (...args) => [tool('vite', 'packages/viewer'), [...args, '--logLevel', 'warn']],
    async page(at, path, wanted, look) {
      if (browser === undefined) return;
      const { address, close } = await served(at);
      try {
        await tryPage(browser, `${address}${path}`, wanted, look);
      } finally {
        close();
      }
    },
  };
}

function done(name, { code, out, err }) {
  if (code !== 0) throw new Error(`${name} ended with ${code}\n${out}${err}`);
}
