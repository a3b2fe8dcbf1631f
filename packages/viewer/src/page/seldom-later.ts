import type { Seldom, seldom as Views } from '../views/seldom.ts';
import { SELDOM_SCRIPT } from './names.ts';
import { runOwnScript } from './own-script.ts';

/** The same views from a script of their own. */
export const seldom: typeof Views = async (): Promise<Seldom> =>
  (await runOwnScript<typeof Views>(SELDOM_SCRIPT))();
