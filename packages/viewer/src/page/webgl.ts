import { createSigmaMarks } from '../picture/drawing/sigma-marks.ts';
import { handOver, WEBGL_SCRIPT } from './names.ts';

// What draws by WebGL, run by the page where the machine has a graphics card.
handOver(WEBGL_SCRIPT, createSigmaMarks);
