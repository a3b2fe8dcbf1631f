import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { lean } from './build/lean.ts';
import { onePage } from './build/one-page.ts';
import { NOTICES } from './build/own-scripts.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Work begins, WebGL is drawn, and seldom-used views come by further scripts of the page. */
function furtherScripts(): Plugin {
  const instead = new Map([
    ['/work/start.ts', 'src/page/beginning.ts'],
    ['./sigma-marks.ts', 'src/page/webgl-later.ts'],
    ['../seldom.ts', 'src/page/seldom-later.ts'],
  ]);
  return {
    name: 'tertius-further-scripts',
    enforce: 'pre',
    resolveId(wanted) {
      const found = [...instead].find(([ending]) => wanted.endsWith(ending));
      return found === undefined ? null : here(found[1]);
    },
  };
}

export default defineConfig({
  root: here('src/page'),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [...lean(), furtherScripts(), viteSingleFile(), onePage(here('dist/page/parts'))],
  build: {
    outDir: here('dist/page'),
    emptyOutDir: false,
    target: 'es2023',
    reportCompressedSize: false,
    modulePreload: false,
    license: { fileName: NOTICES },
    rollupOptions: { output: { format: 'iife' } },
  },
});
