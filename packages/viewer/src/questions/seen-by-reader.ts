import type { Evidence } from '@tertius/core';
import { type MadeShare, makeShare, type ShareDoubt, seenBy, shareDoubts } from '@tertius/core/sharing';

/** For whom a share is made, and until when it counts. */
export interface ShareWanted {
  /** By name or address; empty for any colleague. */
  readonly reader: string;
  /** The last day on which it counts, `YYYY-MM-DD`; empty for no end. */
  readonly expires: string;
}

export interface SeenByGiven extends ShareWanted {
  readonly asOf: number;
}

/** What a colleague has with the organisation's files and the share, and what was left out of that share. */
export interface SeenByReader extends Pick<MadeShare, 'counts' | 'leftOut' | 'held'> {
  readonly evidence: Evidence;
  /** The share, as it is written. */
  readonly text: string;
  readonly shared: number;
  readonly onRequest: number;
  /** Who of the share may be somebody who is private, or is in it twice. */
  readonly doubts: readonly ShareDoubt[];
  /** The key of the owner's contact, by the key of the record that the reader has of it. */
  readonly contacts: ReadonlyMap<string, string>;
}

/** Makes a share and reads it as a colleague does. Throws what making a share throws. */
export function seenByReader(evidence: Evidence, { asOf, reader, expires }: SeenByGiven): SeenByReader {
  const made = makeShare(evidence, {
    asOf,
    made: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    ...(reader === '' ? {} : { reader }),
    ...(expires === '' ? {} : { expires }),
  });
  const shared = made.share.contacts.filter(({ level }) => level === 'shared').length;
  return {
    ...seenBy(evidence, made, { asOf }),
    counts: made.counts,
    leftOut: made.leftOut,
    held: made.held,
    doubts: shareDoubts(evidence, made, { asOf }),
    shared,
    onRequest: made.share.contacts.length - shared,
  };
}
