import type { JSX } from 'preact';
import { errorText } from '../../questions/wording/error-text.ts';
import { numberWords } from '../../questions/wording/locale.ts';
import { useSession } from '../shell/context.ts';
import { download } from '../shell/media.ts';
import { tableCsv } from './table-csv.ts';

interface Props {
  readonly name: string;
  readonly head: readonly string[];
  /** Rows as they are filtered and sorted just now. */
  readonly rows: () => Rows | Promise<Rows>;
}

type Rows = readonly (readonly (string | number)[])[];

/** Hands a table over as CSV, as it is filtered. */
export function CsvButton({ name, head, rows }: Props): JSX.Element {
  const session = useSession();
  const save = async (): Promise<void> => {
    const given = await rows();
    const file = `${name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')}.csv`;
    download(file, new Blob([tableCsv([head, ...given])], { type: 'text/csv' }));
    session.status.value =
      session.notice.value = `${file} is saved with your downloads: ${numberWords(given.length)} rows, as filtered. It is for you: it names people whatever their level of sharing.`;
  };
  return (
    <button
      type="button"
      onClick={() => {
        save().catch((error: unknown) => {
          session.notice.value = errorText(error);
        });
      }}
    >
      Save as CSV
    </button>
  );
}
