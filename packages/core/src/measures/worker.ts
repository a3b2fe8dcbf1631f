// The script of every worker that the library starts, in Node and in browsers.

import type { ToWorker } from '../parallel/port.ts';
import { servant } from '../parallel/servant.ts';
import { builtin } from '../platform/builtin.ts';
import { CHANCE } from './chance/drawn.ts';
import { SHUFFLING } from './chance/shuffled-ei.ts';
import { MEASURING } from './measuring.ts';

const services = { ...MEASURING, ...SHUFFLING, ...CHANCE };
const port = builtin('node:worker_threads')?.parentPort;
if (port)
  port.on('message', servant(services, (message) => port.postMessage(message)) as (message: unknown) => void);
else {
  const scope = globalThis as unknown as {
    onmessage: (event: { readonly data: ToWorker }) => void;
    postMessage(message: unknown): void;
  };
  const serve = servant(services, (message) => scope.postMessage(message));
  scope.onmessage = (event) => serve(event.data);
}
