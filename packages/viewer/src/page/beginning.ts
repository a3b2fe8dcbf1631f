import type { Beginning } from '../work/elsewhere.ts';
import type { Bench } from '../work/tasks.ts';
import { WORK_SCRIPT } from './names.ts';
import { carried, policy, runOwnScript, servedAt } from './own-script.ts';

/**
 * How the built page begins its work: one file carries the script of its workers and starts them from it, as a blob; where the
 * page is served, a worker comes in parts, which load as they are needed.
 */
export const beginning: Beginning = {
  worker() {
    const served = servedAt('tertius-worker');
    const text = carried(WORK_SCRIPT);
    if (served === undefined && text === '') return null;
    try {
      if (served !== undefined) return new Worker(policy().createScriptURL(served), { type: 'module' });
      const address = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
      return new Worker(policy().createScriptURL(address));
    } catch {
      return null;
    }
  },
  here: async () => (await runOwnScript<() => Bench>(WORK_SCRIPT))(),
};
