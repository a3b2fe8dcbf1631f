import { profileKey } from '../identity/keys.ts';
import { channelNumber } from '../model/channel.ts';
import { parseDay } from '../model/day.ts';
import type { Import } from '../model/evidence.ts';
import type { InteractionRow } from '../model/interaction-table.ts';
import { forEachOf, recordsOf } from '../model/people/person-records.ts';

/** An interaction and the import that tells of it. */
export interface SourcedRow extends InteractionRow {
  readonly source: number;
}

const MENTION = channelNumber('mention');

/**
 * Posts that link to the site of somebody whose own export is here are public mentions of them, whichever file came first.
 * Cost: linear in the records of imports.
 */
export function linkedMentions(
  imports: readonly Import[],
  personOf: (source: number, index: number) => number,
  ownerByKey: (key: string) => number | undefined,
): SourcedRow[] {
  const rows = new Map<string, SourcedRow>();
  imports.forEach((from, source) => {
    forEachOf(recordsOf(from), (record, index) => {
      for (const [key, value] of record.attributes ?? []) {
        if (key !== 'links to') continue;
        const parts = /^(\d{4}-\d\d-\d\d) (https?:\S+)$/.exec(value);
        const day = parseDay(parts?.[1] ?? '');
        const owner = parts === null ? undefined : ownerByKey(profileKey(parts[2]!));
        const writer = personOf(source, index);
        if (day === undefined || owner === undefined || owner === writer) continue;
        const row = {
          line: record.line,
          channel: MENTION,
          day,
          second: -1,
          from: writer,
          to: [owner],
          source,
        };
        rows.set(`${day} ${writer} ${owner}`, row);
      }
    });
  });
  return [...rows.values()];
}
