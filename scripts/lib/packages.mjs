import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wrongContents } from './packed/contents.mjs';
import { launched } from './packed/page.mjs';
import { tryProjects } from './packed/projects.mjs';
import { capture, root, tool } from './run.mjs';

const NAMES = ['core', 'viewer', 'warehouse', 'tertius'];

/**
 * Packs the packages, looks at what is in them, installs them in the projects of `test/packed` as strangers would, and uses
 * them there. `note` hears of each check; without a browser the pages of the projects are built and not opened.
 */
export async function packageChecks(note, browserPath) {
  const room = mkdtempSync(join(tmpdir(), 'tertius-packages-'));
  const check = async (name, work) => {
    try {
      await work();
      note(name, true, '');
      return true;
    } catch (error) {
      note(name, false, error.message);
      return false;
    }
  };
  let browser;
  try {
    if (!(await check('pack the packages', () => pack(room)))) return;
    const packed = readdirSync(room).filter((file) => file.endsWith('.tgz'));
    await check('contents of the packages', () => {
      const wrong = wrongContents(new Map(packed.map((file) => unpacked(room, file))));
      if (wrong.length > 0) throw new Error(wrong.join('\n'));
    });
    for (const file of packed) {
      await check(`publint ${file}`, () => said(capture(tool('publint'), [join(room, file), '--strict'])));
      // The command is no module that could be imported.
      if (/^tertius-\d/.test(file)) continue;
      await check(`types of ${file}`, () =>
        said(capture(tool('attw'), [join(room, file), '--profile', 'esm-only', '--no-color'])),
      );
    }
    if (browserPath !== undefined) browser = await launched(browserPath);
    await tryProjects(room, browser, check);
  } finally {
    await browser?.close();
    rmSync(room, { recursive: true, force: true });
  }
}

/** They are built by now, so nothing is built again. */
function pack(room) {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const filters = NAMES.flatMap((name) => ['--filter', `./packages/${name}`]);
  const args = ['-y', packageManager, '--config.ignore-scripts=true', ...filters, 'pack'];
  said(capture('npx', [...args, '--pack-destination', room]));
}

/** The name of a packed package with the folder that it is unpacked to. */
function unpacked(room, file) {
  const folder = join(room, 'unpacked', file.replace(/\.tgz$/, ''));
  mkdirSync(folder, { recursive: true });
  said(capture('tar', ['-xzf', join(room, file), '-C', folder, '--strip-components=1']));
  return [JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).name, folder];
}

function said({ code, out, err }) {
  if (code !== 0) throw new Error(`${out}${err}`);
}
