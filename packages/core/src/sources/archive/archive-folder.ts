import { ics } from '../calendar/ics.ts';
import { vcard } from '../cards/vcard.ts';
import { eml, mbox } from '../mail/mail-formats.ts';
import { type DocumentFormat, startOf } from '../reading/document.ts';
import type { ArchiveFormat } from './archive.ts';

const BY_ENDING: readonly (readonly [RegExp, DocumentFormat])[] = [
  [/\.mbox$/i, mbox],
  [/\.ics$/i, ics],
  [/\.vcf$/i, vcard],
  [/\.eml$/i, eml],
];

/** A zip that is only a folder of calendars, cards or mail, as Google hands them out. */
export function folderOf(names: readonly string[]): ArchiveFormat | undefined {
  const kindOf = (name: string): DocumentFormat | undefined =>
    BY_ENDING.find(([ending]) => ending.test(name))?.[1];
  const found = names.filter((name) => kindOf(name) !== undefined);
  const main = BY_ENDING.map(([, kind]) => kind).find((kind) => found.some((name) => kindOf(name) === kind));
  if (main === undefined) return undefined;
  return {
    format: main.format,
    recognise: () => true,
    read(archive, reading) {
      const members = archive.unpack((name) => kindOf(name) !== undefined);
      for (const name of [...found].sort()) {
        const bytes = members.get(name) as Uint8Array;
        const kind = kindOf(name) as DocumentFormat;
        if (bytes.length > 0 && kind.recognise(startOf(bytes), name.toLowerCase()))
          kind.read(bytes, { ...reading, member: name });
        else
          reading.ledger.warn({
            line: 0,
            column: 0,
            code: 'not-read',
            value: name,
            message: 'this member is empty or not what its ending says',
            member: name,
          });
      }
      const rest = names.filter((name) => kindOf(name) === undefined);
      if (rest.length > 0)
        reading.ledger.warn({
          line: 0,
          column: 0,
          code: 'not-read',
          value: rest.slice(0, 20).join(', '),
          message: `${rest.length} members of other kinds are not read`,
        });
    },
  };
}
