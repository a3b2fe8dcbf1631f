import { foldName } from '../identity/fold.ts';
import { recordKey } from '../identity/keys.ts';
import type { Evidence, Import } from '../model/evidence.ts';
import { importWith } from '../sources/import-with.ts';
import { shareText } from '../sources/shares/share-file.ts';
import { tertiusShare } from '../sources/shares/tertius-share.ts';
import { keptApart, organisationalImports } from './organisational-layer.ts';
import type { MadeShare } from './shares/make-share.ts';

/** What a colleague is shown by a share. */
export interface SeenBy {
  /** The share as it is written. */
  readonly text: string;
  /** What the colleague has who holds the organisational layer and imports that text. */
  readonly evidence: Evidence;
  /** The key of a contact in the owner's network, by the key of the record that the share is for the colleague. */
  readonly contacts: ReadonlyMap<string, string>;
}

/** The name of the file in what the colleague has. */
const SHARE_FILE = 'yours.share.json';

/**
 * What a colleague has who holds the files of the organisational layer and imports this share, read from the very bytes that leave.
 * The reader is taken for the user where the organisational layer names them. `asOf` is a day number. Cost: linear in the
 * organisational layer and the share.
 */
export function seenBy(
  evidence: Evidence,
  { share, keys }: MadeShare,
  { asOf }: { readonly asOf: number },
): SeenBy {
  const text = shareText(share);
  const { own } = evidence.settings;
  const imports = organisationalImports(evidence);
  const before: Evidence = {
    settings: own === undefined ? {} : { own },
    imports,
    statements: keptApart(evidence, imports),
  };
  const bytes = new TextEncoder().encode(text);
  const { evidence: seen } = importWith(
    { tables: [], documents: [tertiusShare] },
    before,
    [{ name: SHARE_FILE, bytes }],
    { today: asOf },
  );
  const { reader } = share;
  const known = reader !== undefined && names(imports, reader);
  return {
    text,
    evidence: known ? { ...seen, settings: { ...seen.settings, self: reader } } : seen,
    contacts: contactsOf(seen, text, keys),
  };
}

/** Each contact stands on a line of its own, in the order of the keys. */
function contactsOf({ imports }: Evidence, text: string, keys: readonly string[]): Map<string, string> {
  const first = text.slice(0, text.indexOf('\n"contacts"') + 1).split('\n').length + 1;
  const made = imports.find(({ share, files }) => share !== undefined && files.includes(SHARE_FILE));
  return new Map(
    (made?.people ?? []).flatMap(({ line }, number) => {
      const key = keys[line - first];
      return key === undefined ? [] : [[recordKey(made!.content, number), key] as const];
    }),
  );
}

function names(imports: readonly Import[], reader: string): boolean {
  const wanted = foldName(reader);
  return imports.some(({ people }) =>
    people.some(
      ({ name, emails = [] }) =>
        (name !== undefined && foldName(name) === wanted) ||
        emails.some((address) => address.toLowerCase() === reader.trim().toLowerCase()),
    ),
  );
}
