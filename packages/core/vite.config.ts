import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

// One module for plain pages, with all it needs; the licences of what is in it lie beside it.
export default defineConfig({
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
