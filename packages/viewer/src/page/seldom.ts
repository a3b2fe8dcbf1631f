import { seldom } from '../views/seldom.ts';
import { handOver, SELDOM_SCRIPT } from './names.ts';

// Views that the first picture does without, run by the page when the first of them is asked for.
handOver(SELDOM_SCRIPT, seldom);
