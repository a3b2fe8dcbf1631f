// npm start: installs and builds what is missing, imports the example, prints its report, serves the viewer.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './lib/build.mjs';
import { checkNode, install } from './lib/install.mjs';
import { capture, root, run, stop } from './lib/run.mjs';

checkNode();
install();
build();

const network = join('out', 'example.json');
const page = join('out', 'example.html');
const tertius = (...args) => [process.execPath, [join('packages', 'tertius', 'bin', 'tertius.js'), ...args]];

importExample();
if (run(...tertius('report', network)) !== 0) process.exit(1);
const written = existsSync(join(root, 'packages/tertius/dist/page.html'));
if (written) quietly('export', network, '-o', page, '--for', 'me', '--force');

const alone = process.env.CI === 'true' || process.stdout.isTTY !== true;
process.stdout.write(
  written
    ? `\nThe picture, in one file: ${page}\n`
    : '\nThe viewer is not built, so there is no picture yet.\n',
);
if (!alone && written) {
  process.stdout.write('The picture, served to this machine alone:\n');
  process.exitCode = run(...tertius('view', network));
}

/** What `examples/import.json` and `examples/log.json` say; begun afresh where the example or what reads it has changed. */
function importExample() {
  const steps = JSON.parse(readFileSync(join(root, 'examples/import.json'), 'utf8'));
  const hash = createHash('sha256');
  const log = readFileSync(join(root, 'examples/log.json'), 'utf8');
  hash.update(log);
  for (const { files } of steps) for (const file of files) hash.update(readFileSync(join(root, file)));
  const built = join(root, 'packages/core/dist/.tsbuildinfo');
  if (existsSync(built)) hash.update(readFileSync(built));
  const made = hash.digest('hex');
  const stamp = join(root, 'out', 'example.sha256');
  mkdirSync(join(root, 'out'), { recursive: true });
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== made)
    rmSync(join(root, network), { force: true });
  for (const { files, options } of steps) {
    const given = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
    quietly('import', ...files, ...given, '--into', network);
  }
  for (const record of JSON.parse(log))
    quietly('log', network, ...Object.entries(record).flatMap(([name, value]) => [`--${name}`, value]));
  writeFileSync(stamp, made);
}

function quietly(...args) {
  const { code, out, err } = capture(...tertius(...args));
  if (code !== 0) stop(`${out}${err}`);
}
