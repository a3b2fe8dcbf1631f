import type { UnreadHeaders } from './unread-headers.ts';

/** The header of one message; bodies are never kept. */
export interface MailHeader {
  /** Line on which the message begins. */
  readonly line: number;
  /** The day that an mbox separator gives. */
  readonly separator?: string;
  /** Values by lower-case name, in their order, with the line of each. */
  readonly fields: ReadonlyMap<string, readonly HeaderField[]>;
  /** True where more was there than the header may have. */
  readonly long?: true;
  /** The field in whose middle the file ends. */
  readonly cut?: string;
}

export interface HeaderField {
  readonly line: number;
  readonly value: string;
}

/** Header fields that are read; all others are left where they are. */
const READ = new Set(
  'from sender to cc bcc date message-id delivered-to x-gmail-labels list-id list-unsubscribe list-post precedence auto-submitted x-autoreply x-autorespond x-auto-response-suppress x-spam-flag x-spam-status x-mozilla-status'.split(
    ' ',
  ),
);

/** No header is longer; a longer one is cut. */
export const HEADER_LIMIT: number = 256 * 1024;

/** No name of a header is longer than this and its colon. */
const LONGEST_NAME = 70;

/** Whether a line begins a field that is read. */
export function isRead(line: Uint8Array, unread: UnreadHeaders): boolean {
  const colon = line.subarray(0, LONGEST_NAME).indexOf(58);
  if (colon <= 0) return false;
  const name = headerText(line.subarray(0, colon)).trim().toLowerCase();
  const read = READ.has(name);
  if (!read) unread.passed(name, () => headerText(line.subarray(colon + 1, colon + 201)));
  return read;
}

/** The fields of a header from its lines, folded ones joined. */
export function headerOf(lines: readonly string[], line: number, separator?: string): MailHeader {
  const fields = new Map<string, HeaderField[]>();
  let open: { name: string; value: string; line: number } | undefined;
  const close = (): void => {
    if (open === undefined || !READ.has(open.name)) return;
    const field = { line: open.line, value: open.value.trim() };
    const known = fields.get(open.name);
    if (known === undefined) fields.set(open.name, [field]);
    else known.push(field);
  };
  lines.forEach((text, index) => {
    if (open !== undefined && /^[ \t]/.test(text)) {
      open.value += ` ${text.trim()}`;
      return;
    }
    close();
    const colon = text.indexOf(':');
    const name = colon > 0 ? text.slice(0, colon).trim().toLowerCase() : '';
    open = /^[!-9;-~]+$/.test(name) ? { name, value: text.slice(colon + 1), line: line + index } : undefined;
  });
  close();
  return { line, fields, ...(separator === undefined ? {} : { separator }) };
}

/** The name of the field in which a header that has no end breaks off. */
export function lastField(lines: readonly string[]): string | undefined {
  const last = lines.findLast((line) => !/^[ \t]/.test(line));
  return last?.split(':', 1)[0]?.trim().toLowerCase();
}

export function fieldOf(header: MailHeader, name: string): string | undefined {
  return header.fields.get(name)?.[0]?.value;
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** In one call Node 20 decodes latin-1 instead. */
export function windows1252(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes, { stream: true });
}

/** Bytes of a header as text: UTF-8 where they are, else windows-1252. */
export function headerText(bytes: Uint8Array): string {
  try {
    return UTF8.decode(bytes);
  } catch {
    return windows1252(bytes);
  }
}
