import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

// One module for plain pages, with all it needs, and its worker; the licences of what is in them lie beside them.
export default defineConfig({
  base: './',
  worker: { format: 'es' },
  build: {
    outDir: fileURLToPath(new URL('dist/browser', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    license: { fileName: 'THIRD-PARTY.md' },
    lib: {
      entry: fileURLToPath(new URL('src/public/all.ts', import.meta.url)),
      formats: ['es'],
      fileName: () => 'index.js',
    },
  },
});
