import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { TertiusError } from '@tertius/core';

/** Asks for a passphrase at the terminal without showing it; where there is none, TERTIUS_PASSPHRASE holds it. */
export async function askPassphrase(prompt = 'Passphrase: '): Promise<string> {
  const given = process.env.TERTIUS_PASSPHRASE;
  if (given !== undefined && given !== '') return given;
  if (!process.stdin.isTTY)
    throw new TertiusError('usage', 'no terminal to ask for the passphrase; put it into TERTIUS_PASSPHRASE');
  process.stderr.write(prompt);
  const quiet = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: quiet, terminal: true });
  const typed = await new Promise<string>((done) => lines.question('', done));
  lines.close();
  process.stderr.write('\n');
  if (typed === '') throw new TertiusError('usage', 'an empty passphrase protects nothing');
  return typed;
}
