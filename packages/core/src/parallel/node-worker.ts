import { parentPort } from 'node:worker_threads';
import { partServer } from './serve.ts';

const serve = partServer((message, transfer) => parentPort?.postMessage(message, transfer));
parentPort?.on('message', serve);
