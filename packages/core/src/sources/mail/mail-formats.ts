import type { DocumentFormat } from '../document.ts';
import { headerOf, headerText } from './headers.ts';
import { MailReader } from './mail-reader.ts';
import { MboxScanner, SEPARATOR } from './mbox-scanner.ts';

const BLOCK = 1 << 20;

/** Mailboxes as Gmail, Thunderbird and others write them. */
export const mbox: DocumentFormat = {
  format: 'mbox',
  personal: true,
  layer: 'personal',
  recognise: (start, name) => {
    const text = start.replace(/^\s+/, '');
    return SEPARATOR.test(text) || (name.endsWith('.mbox') && text.startsWith('From '));
  },
  read(bytes, reading) {
    const mail = new MailReader(reading);
    const scanner = new MboxScanner();
    for (let at = 0; at < bytes.length; at += BLOCK)
      for (const header of scanner.push(bytes.subarray(at, at + BLOCK), at + BLOCK >= bytes.length))
        mail.read(header);
    mail.finish();
    return { encoding: 'utf-8' };
  },
};

const FIELD = /^[!-9;-~]{1,60}:/;

/** One message as mail programs save it. */
export const eml: DocumentFormat = {
  format: 'eml',
  personal: true,
  layer: 'personal',
  recognise: (start, name) => {
    const head = start.split(/\r?\n\r?\n/, 1)[0] as string;
    const lines = head.split(/\r?\n/);
    const first = lines[0] ?? '';
    if (!FIELD.test(first) || /^BEGIN:/i.test(first)) return false;
    const names = new Set(lines.flatMap((line) => /^([!-9;-~]+):/.exec(line)?.[1]?.toLowerCase() ?? []));
    const known = ['from', 'to', 'date', 'message-id', 'subject', 'received'].filter((n) => names.has(n));
    return known.length >= (name.endsWith('.eml') ? 1 : 3);
  },
  read(bytes, reading) {
    const mail = new MailReader(reading);
    const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    const lines: string[] = [];
    for (let at = bom; at < bytes.length; ) {
      const newline = bytes.indexOf(10, at);
      const end = newline < 0 ? bytes.length : newline;
      const text = headerText(bytes.subarray(at, end)).replace(/\r$/, '');
      if (text === '') break;
      lines.push(text);
      at = end + 1;
    }
    mail.read(headerOf(lines, 1));
    mail.finish();
    return { encoding: 'utf-8' };
  },
};
