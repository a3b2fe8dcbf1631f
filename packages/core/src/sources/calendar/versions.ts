import type { EventText } from './events.ts';

/** Which entries of a calendar a newer version of the same meeting replaces. */
export class Versions {
  readonly #newest = new Map<string, EventText>();

  constructor(events: readonly EventText[]) {
    for (const event of events) {
      const key = versionKey(event);
      if (key === undefined) continue;
      const known = this.#newest.get(key);
      if (known === undefined || isOlder(known, event)) this.#newest.set(key, event);
    }
  }

  isReplaced(event: EventText): boolean {
    const key = versionKey(event);
    const newest = key === undefined ? undefined : this.#newest.get(key);
    return newest !== undefined && isOlder(event, newest);
  }
}

/** An event and its exceptions, each by what it is an exception of. */
function versionKey(event: EventText): string | undefined {
  const uid = event.value('UID');
  return uid === '' ? undefined : JSON.stringify([uid, event.value('RECURRENCE-ID')]);
}

/** RFC 5546: the greater SEQUENCE is newer, of equal ones the later stamp; programs that export stamp all entries alike, so the day of the last change comes first. */
function isOlder(event: EventText, other: EventText): boolean {
  const [one, two] = [sequenceOf(event), sequenceOf(other)];
  if (one !== two) return one < two;
  for (const name of ['LAST-MODIFIED', 'DTSTAMP']) {
    const [mine, others] = [event.value(name), other.value(name)];
    if (mine !== '' && others !== '' && mine !== others) return mine < others;
  }
  return false;
}

function sequenceOf(event: EventText): number {
  const sequence = Number.parseInt(event.value('SEQUENCE') || '0', 10);
  return Number.isFinite(sequence) ? sequence : 0;
}
