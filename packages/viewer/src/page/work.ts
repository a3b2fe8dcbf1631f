import { benchHere } from '../work/here.ts';
import { serveBench } from '../work/serve-bench.ts';
import { handOver, WORK_SCRIPT } from './names.ts';

// The script of the page's workers; where no worker starts, the page runs it itself.
if (typeof document === 'undefined') serveBench();
else handOver(WORK_SCRIPT, benchHere);
