import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

// A module for plain pages, with all it needs and its worker beside it: workers know no import map.
export default defineConfig({
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: { format: 'es' },
  build: {
    outDir: fileURLToPath(new URL('dist/browser', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    license: { fileName: 'THIRD-PARTY.md' },
    lib: {
      entry: fileURLToPath(new URL('src/index.ts', import.meta.url)),
      formats: ['es'],
      fileName: () => 'index.js',
    },
  },
});
