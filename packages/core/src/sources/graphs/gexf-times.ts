type Attributes = Readonly<Record<string, string>>;

const ENDS = ['start', 'end', 'startopen', 'endopen'];

/** When a node or an edge was there, as attributes and as points in time. */
export class Lifetime {
  readonly moments: string[] = [];
  readonly #spells: string[] = [];

  /** A spell or slice: `[2026-01-01, 2026-03-01]`, an open end left out. */
  spell(attributes: Attributes): void {
    this.#spells.push(interval(attributes));
    this.#begins(attributes.timestamp ?? attributes.start ?? attributes.startopen);
  }

  /** The element's own times; a single point in time is called `timestamps` too, as a tie's `timestamp` is more. */
  element(values: Map<string, string>, attributes: Attributes): void {
    const { timestamp, timestamps = timestamp, intervals } = attributes;
    for (const name of ENDS) if (attributes[name]) values.set(name, attributes[name]);
    this.#begins(attributes.start ?? attributes.startopen);
    if (timestamps) {
      values.set('timestamps', timestamps);
      for (const moment of timestamps.split(/[<>[\],;]+/)) this.#begins(moment);
    }
    if (intervals) {
      values.set('intervals', intervals);
      for (const [, moment] of intervals.matchAll(/[[(]([^,\])]*)/g)) this.#begins(moment);
    }
  }

  close(values: Map<string, string>): void {
    if (this.#spells.length > 0) values.set('spells', this.#spells.join('; '));
  }

  #begins(moment = ''): void {
    if (moment.trim() !== '') this.moments.push(moment.trim());
  }
}

/** `[2026-01-01, 2026-03-01]`, an open end left out; empty where there is no time at all. */
export function interval(attributes: Attributes): string {
  const { timestamp } = attributes;
  if (timestamp) return `[${timestamp}]`;
  const start = attributes.start ?? attributes.startopen ?? '';
  const end = attributes.end ?? attributes.endopen ?? '';
  return start === '' && end === '' ? '' : `[${start}, ${end}]`;
}
