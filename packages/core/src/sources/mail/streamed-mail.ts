import { startOf } from '../reading/document.ts';
import type { FileRead } from '../reading/read-file.ts';
import type { ImportOptions, Reading } from '../reading/reader.ts';
import { mbox } from './mail-formats.ts';
import { MailReader } from './mail-reader.ts';
import { MboxScanner } from './mbox-scanner.ts';

export function isMailbox(start: Uint8Array, name: string, options: ImportOptions): boolean {
  if (options.format !== undefined) return options.format === mbox.format;
  return mbox.recognise(startOf(start), name.toLowerCase());
}

/** A mailbox that comes in pieces and is never held as a whole. */
export class StreamedMail {
  readonly #reading: Reading;
  readonly #mail: MailReader;
  readonly #scanner = new MboxScanner();

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#mail = new MailReader(reading);
  }

  push(piece: Uint8Array): void {
    for (const header of this.#scanner.push(piece, false)) this.#mail.read(header);
  }

  finish(): FileRead {
    for (const header of this.#scanner.push(new Uint8Array(0), true)) this.#mail.read(header);
    this.#mail.finish(this.#scanner.unread);
    const { ledger, draft } = this.#reading;
    return { format: mbox.format, encoding: 'utf-8', delimiter: null, headerLine: null, ledger, draft };
  }
}
