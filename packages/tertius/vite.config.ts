import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// The command with all it needs, in pieces that load when they are asked for; licences lie beside it.
export default defineConfig({
  root: here('.'),
  resolve: { conditions: ['node'] },
  ssr: { noExternal: true, external: ['@tertius/warehouse'], target: 'node' },
  build: {
    ssr: true,
    outDir: here('dist/bundle'),
    emptyOutDir: true,
    target: 'node20',
    license: { fileName: 'THIRD-PARTY.md' },
    rolldownOptions: {
      // Opt-in, with engines of its own: never part of the bundle.
      external: ['@tertius/warehouse'],
      input: {
        main: here('src/main.ts'),
        'table-reader': here('src/columnar/table-reader.ts'),
        worker: here('node_modules/@tertius/core/dist/measures/worker.js'),
      },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
