const NEWLINE = 10;
const QUOTE = 34;
const BLANKS: ReadonlySet<number> = new Set([32, 9]);
const ENDS_CELL = 1;

const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });

export interface OddRecord {
  readonly cells: readonly string[];
  /** Behind its line break. */
  readonly end: number;
}

/**
 * A record with quotes that need care: doubled ones, line breaks within, blanks around. `unclosed` where a quote does
 * not close as it should, `incomplete` where more of the file may close it. Ends of lines that were passed within a
 * quote that never closed are kept in `hopeless`, so that no stretch of the file is searched twice.
 */
export function oddRecord(
  bytes: Uint8Array,
  start: number,
  kinds: Uint8Array,
  ended: boolean,
  hopeless: Set<number>,
): OddRecord | 'unclosed' | 'incomplete' {
  const cells: string[] = [];
  const passed: number[] = [];
  const fail = (why: 'unclosed' | 'incomplete'): 'unclosed' | 'incomplete' => {
    if (why === 'unclosed') for (const at of passed) hopeless.add(at);
    return why;
  };
  const endsCell = (at: number): boolean =>
    at >= bytes.length || bytes[at] === NEWLINE || kinds[bytes[at] as number] === ENDS_CELL;
  let at = start;
  for (;;) {
    const opens = firstOf(bytes, at, kinds);
    if (bytes[opens] === QUOTE) {
      const quoted = quotedCell(bytes, opens + 1, endsCell, passed, hopeless);
      const leads = quoted === 'open' || quoted === 'wrong';
      if (leads && opens === at) return fail(quoted === 'open' && !ended ? 'incomplete' : 'unclosed');
      if (!leads) {
        if (quoted.next >= bytes.length && !ended) return 'incomplete';
        cells.push(quoted.text);
        if (quoted.next >= bytes.length || bytes[quoted.next] === NEWLINE)
          return { cells, end: quoted.next + 1 };
        at = quoted.next + 1;
        continue;
      }
    }
    let end = at;
    while (!endsCell(end)) end++;
    if (end >= bytes.length && !ended) return 'incomplete';
    cells.push(DECODER.decode(bytes.subarray(at, end)));
    if (end >= bytes.length || bytes[end] === NEWLINE) return { cells, end: end + 1 };
    at = end + 1;
  }
}

/** The first byte of a cell that is no blank. */
function firstOf(bytes: Uint8Array, from: number, kinds: Uint8Array): number {
  let at = from;
  for (;;) {
    const size = blankAt(bytes, at);
    if (size === 0 || kinds[bytes[at] as number] === ENDS_CELL) return at;
    at += size;
  }
}

/** How many bytes the blank at a place has: one, or two of a blank that does not break; 0 where there is none. */
function blankAt(bytes: Uint8Array, at: number): number {
  if (BLANKS.has(bytes[at] as number)) return 1;
  return bytes[at] === 0xc2 && bytes[at + 1] === 0xa0 ? 2 : 0;
}

function quotedCell(
  bytes: Uint8Array,
  from: number,
  endsCell: (at: number) => boolean,
  passed: number[],
  hopeless: ReadonlySet<number>,
): { readonly text: string; readonly next: number } | 'open' | 'wrong' {
  let doubled = false;
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === NEWLINE) {
      if (hopeless.has(at)) return 'wrong';
      passed.push(at);
    } else if (byte === QUOTE) {
      if (bytes[at + 1] === QUOTE) {
        doubled = true;
        at++;
        continue;
      }
      let next = at + 1;
      while (!endsCell(next) && blankAt(bytes, next) > 0) next += blankAt(bytes, next);
      if (!endsCell(next)) return 'wrong';
      const text = DECODER.decode(bytes.subarray(from, at));
      return { text: doubled ? text.replaceAll('""', '"') : text, next };
    }
  }
  return 'open';
}
