import type { DocumentFormat } from '../reading/document.ts';
import { asUtf8, detectEncoding } from '../text/decode.ts';
import { headerOf, headerText, isRead, lastField } from './headers.ts';
import { MailReader } from './mail-reader.ts';
import { MboxScanner, SEPARATOR } from './mbox-scanner.ts';
import { UnreadHeaders } from './unread-headers.ts';

const BLOCK = 1 << 20;

/** Mailboxes as Gmail, Thunderbird and others write them. */
export const mbox: DocumentFormat = {
  format: 'mbox',
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
    mail.finish(scanner.unread);
    return { encoding: 'utf-8' };
  },
};

const LF = 10;
const CR = 13;

const FIELD = /^[!-9;-~]{1,60}:/;

/** Apple's .emlx begins with a line that says how long the message is. */
const LENGTH = /^\d{1,12} {0,10}\r?\n/;

function withoutLength(start: string, name: string): string {
  return name.toLowerCase().endsWith('.emlx') ? start.replace(LENGTH, '') : start;
}

/** One message as mail programs save it. */
export const eml: DocumentFormat = {
  format: 'eml',
  recognise: (start, name) => {
    const lines = (
      withoutLength(start, name)
        .trimStart()
        .split(/\r?\n\r?\n|\r\r/, 1)[0] as string
    ).split(/\r?\n|\r/);
    const first = lines[0] ?? '';
    if (!FIELD.test(first) || /^BEGIN:/i.test(first)) return false;
    const names = new Set(lines.flatMap((line) => /^([!-9;-~]+):/.exec(line)?.[1]?.toLowerCase() ?? []));
    const known = ['from', 'to', 'date', 'message-id', 'subject', 'received'].filter((n) => names.has(n));
    return known.length >= (/\.emlx?$/i.test(name) ? 1 : 3);
  },
  read(given, reading) {
    const mail = new MailReader(reading);
    const { encoding } = detectEncoding(given.subarray(0, 4096), false);
    const wide = encoding.startsWith('utf-16');
    const bytes = wide ? asUtf8(given, encoding).utf8 : given;
    const newline = bytes.includes(LF) ? LF : CR;
    const lines: string[] = [];
    const unread = new UnreadHeaders();
    let blank = LENGTH.exec(headerText(bytes.subarray(0, 20))) === null ? 0 : 1;
    let ended = false;
    for (let at = blank === 0 ? 0 : bytes.indexOf(newline) + 1; at <= bytes.length; ) {
      const stop = bytes.indexOf(newline, at);
      const end = stop < 0 ? bytes.length : stop;
      let last = end;
      while (last > at && bytes[last - 1] === CR) last--;
      const raw = bytes.subarray(at, last);
      const text = headerText(raw);
      if (text !== '' && text[0] !== ' ' && text[0] !== '\t') isRead(raw, unread);
      if (text !== '') lines.push(text);
      else if (lines.length > 0) {
        ended = true;
        break;
      } else blank++;
      at = end + 1;
    }
    const cut = ended ? undefined : lastField(lines);
    mail.read({ ...headerOf(lines, blank + 1), ...(cut === undefined ? {} : { cut }) });
    mail.finish(unread);
    return { encoding: wide ? encoding : 'utf-8' };
  },
};
