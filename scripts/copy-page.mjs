// Lays the viewer's built page beside the command, which puts networks into it.
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const page = fileURLToPath(new URL('../packages/viewer/dist/page/index.html', import.meta.url));
const beside = fileURLToPath(new URL('../packages/tertius/dist/page.html', import.meta.url));
if (!existsSync(page)) {
  process.stderr.write('The viewer is not built: run vite build in packages/viewer first.\n');
  process.exit(1);
}
mkdirSync(fileURLToPath(new URL('../packages/tertius/dist/', import.meta.url)), { recursive: true });
copyFileSync(page, beside);
