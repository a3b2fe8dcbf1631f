import { once } from 'node:events';
import type { Columnar } from './table.ts';
import { tableCsv } from './table-csv.ts';

// A process of its own: a table comes in, its CSV or what is wrong with it goes out.
const pieces: Buffer[] = [];
for await (const piece of process.stdin) pieces.push(piece as Buffer);
try {
  const csv = await tableCsv(new Uint8Array(Buffer.concat(pieces)), process.argv[2] as Columnar);
  if (!process.stdout.write(csv)) await once(process.stdout, 'drain');
} catch (error) {
  process.stderr.write((error as Error).message);
  process.exitCode = 3;
}
