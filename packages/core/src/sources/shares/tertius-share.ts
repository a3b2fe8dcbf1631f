import { foldName } from '../../identity/fold.ts';
import { looksLikeMail } from '../../identity/keys.ts';
import { formatDay } from '../../model/day.ts';
import type { PersonRecord } from '../../model/evidence.ts';
import { sha256Hex } from '../../platform/sha256.ts';
import { type DocumentFormat, textOf } from '../reading/document.ts';
import { said } from '../reading/said.ts';
import { isShare, parseShare, type RequestContact, type Share, type SharedContact } from './share-file.ts';

/** What a colleague shares of their contacts; a later share of the same owner replaces it. */
export const tertiusShare: DocumentFormat = {
  format: 'tertius-share',
  recognise: isShare,
  read(bytes, reading) {
    const { text, encoding } = textOf(bytes, reading);
    const share = parseShare(text, reading.file);
    const { draft, ledger } = reading;
    const { made, expires, reader } = share;
    draft.share = { owner: ownerOf(share), facts: said({ made, expires, reader }) };
    draft.aboutOwner(said<PersonRecord>({ line: firstLineOf(text, '"owner"'), ...share.owner }));
    const line = firstLineOf(text, '"contacts"') + 1;
    const idOf = contactIds(share);
    for (const [k, contact] of share.contacts.entries()) {
      const record = contact.level === 'shared' ? known(contact, line + k, idOf) : hidden(contact, line + k);
      const { index, fresh } = draft.person(record);
      if (!fresh) {
        ledger.merge();
        continue;
      }
      const strength = LOWER_ENDS[contact.band];
      draft.tie({
        line: line + k,
        source: -1,
        target: index,
        kind: 'edge',
        directed: false,
        strength,
        band: true,
      });
      ledger.accept();
    }
    if (expires !== undefined && expires < formatDay(reading.today))
      ledger.warn({
        ...{ line: firstLineOf(text, '"expires"'), column: 1, code: 'expired', value: expires },
        message: 'this share has expired and counts no longer; ask its owner for a new one',
      });
    return { encoding };
  },
};

/** What a reader counts for each band: its lower end. */
const LOWER_ENDS = { low: 0.1, medium: 0.3, high: 0.6 } as const;

/** The address or the name by which the owner is one with who they are in other files. */
function ownerOf({ owner }: Share): string {
  return owner.emails?.find(looksLikeMail) ?? owner.name ?? '';
}

function known(contact: SharedContact, line: number, idOf: ContactIds): PersonRecord {
  const { name, memberships, emails, profiles } = contact;
  const id = emails === undefined && profiles === undefined ? idOf(name) : undefined;
  return said<PersonRecord>({ line, id, name, memberships, emails, profiles });
}

type ContactIds = (name: string) => string;

/** An id for contacts without an address, the same in the next share of the same owner, so that what was said of them stays. */
function contactIds(share: Share): ContactIds {
  const owner = sha256Hex(new TextEncoder().encode(ownerOf(share))).slice(0, 8);
  const used = new Map<string, number>();
  return (name) => {
    const id = `${foldName(name).replaceAll(' ', '-')}-${owner}`;
    const before = used.get(id) ?? 0;
    used.set(id, before + 1);
    return before === 0 ? id : `${id}-${before + 1}`;
  };
}

function hidden({ handle, organisation, family, topics }: RequestContact, line: number): PersonRecord {
  const role = family === undefined ? {} : { role: family };
  return said<PersonRecord>({
    line,
    id: handle,
    name: organisation === undefined ? 'someone' : `someone at ${organisation}`,
    memberships: organisation === undefined ? undefined : [{ organisation, ...role }],
    attributes: organisation === undefined && family !== undefined ? [['kind of work', family]] : undefined,
    communities: topics,
    onRequest: true,
  });
}

function firstLineOf(text: string, field: string): number {
  const at = text.indexOf(`\n${field}`);
  return at < 0 ? 1 : text.slice(0, at + 1).split('\n').length;
}
