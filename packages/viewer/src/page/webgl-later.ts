import type { createSigmaMarks as Create } from '../picture/drawing/sigma-marks.ts';
import { WEBGL_SCRIPT } from './names.ts';
import { runOwnScript } from './own-script.ts';

let loaded: Promise<typeof Create> | undefined;

/** Draws by WebGL, with a script of its own that few machines without a graphics card ever load. */
export const createSigmaMarks: typeof Create = async (...given) => {
  loaded ??= runOwnScript<typeof Create>(WEBGL_SCRIPT);
  return (await loaded)(...given);
};
