import type { Beginning } from './elsewhere.ts';

/** How a view's work begins where the page allows a worker; the built page begins from its own scripts instead. */
export const beginning: Beginning = {
  worker() {
    if (typeof Worker === 'undefined') return null;
    try {
      return new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
    } catch {
      return null;
    }
  },
  here: async () => (await import('./here.ts')).benchHere(),
};
