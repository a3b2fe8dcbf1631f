// Lays the viewer's built page beside the command, which puts networks into it, and the faces that its pictures are set in.
import { copyFileSync, cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const page = fileURLToPath(new URL('../packages/viewer/dist/page/index.html', import.meta.url));
const beside = fileURLToPath(new URL('../packages/tertius/dist/page.html', import.meta.url));
if (!existsSync(page)) {
  process.stderr.write('The viewer is not built: run vite build in packages/viewer first.\n');
  process.exit(1);
}
mkdirSync(fileURLToPath(new URL('../packages/tertius/dist/', import.meta.url)), { recursive: true });
copyFileSync(page, beside);

// The script of the page's workers in parts, for a page that is served.
const parts = fileURLToPath(new URL('../packages/tertius/dist/parts/', import.meta.url));
rmSync(parts, { recursive: true, force: true });
cpSync(fileURLToPath(new URL('../packages/viewer/dist/page/parts/', import.meta.url)), parts, {
  recursive: true,
});

// What pictures without a browser need: two faces (the whole package of them is ten times as large) and what draws.
const { resolve } = createRequire(new URL('../packages/tertius/package.json', import.meta.url));
const faces = dirname(resolve('dejavu-fonts-ttf/package.json'));
const picture = fileURLToPath(new URL('../packages/tertius/dist/picture/', import.meta.url));
mkdirSync(picture, { recursive: true });
for (const [from, to] of [
  [join(faces, 'ttf/DejaVuSans.ttf'), 'DejaVuSans.ttf'],
  [join(faces, 'ttf/DejaVuSans-Bold.ttf'), 'DejaVuSans-Bold.ttf'],
  [join(faces, 'LICENSE'), 'DejaVuSans.LICENSE'],
  [resolve('@resvg/resvg-wasm/index_bg.wasm'), 'resvg.wasm'],
])
  copyFileSync(from, join(picture, to));
