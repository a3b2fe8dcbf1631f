// The script of a view's worker.
import { serveBench } from './serve-bench.ts';

serveBench();
