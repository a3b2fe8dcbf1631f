import { foldName } from '../../identity/fold.ts';
import { looksLikeMail } from '../../identity/keys.ts';
import type { PersonRecord } from '../../model/evidence.ts';
import type { Draft } from '../reading/draft.ts';

/** What the messages of one import tell of whose mailbox it is, and which of them came already. */
export class Mailbox {
  readonly #draft: Draft;
  readonly #seen = new Set<number>();
  readonly #own = new Map<string, number>();
  readonly #common = new Map<string, number>();
  #messages = 0;
  /** The owner as others told, and with what the mail added. */
  #before: PersonRecord | undefined;
  #told: PersonRecord | undefined;

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  /** False where this message came before. */
  isNew(key: number): boolean {
    const known = this.#seen.has(key);
    this.#seen.add(key);
    return !known;
  }

  /** A message was sent from the owner's address, or came to it. */
  owns(address: string): void {
    count(this.#own, address);
  }

  passed(addresses: ReadonlySet<string>): void {
    this.#messages++;
    for (const address of addresses) count(this.#common, address);
  }

  /** Says whose mailbox it was, as far as the messages so far tell. */
  tell(self: string | undefined): void {
    const draft = this.#draft;
    if (draft.owner !== this.#told) this.#before = draft.owner;
    draft.owner = this.#before;
    const emails = this.#addresses(self);
    if (emails.size > 0) draft.aboutOwner({ line: 0, emails: [...emails].sort() });
    this.#told = draft.owner;
  }

  /** The addresses mail was delivered to, those of the owner given by name, or the one that is in every message. */
  #addresses(self: string | undefined): ReadonlySet<string> {
    const most = [...this.#own.values()].reduce((x, y) => Math.max(x, y), 0);
    const own = [...this.#own].filter(([, times]) => times * 20 >= most);
    if (own.length > 0) return new Set(own.map(([address]) => address));
    if (self === undefined) {
      const all = [...this.#common].filter(([, times]) => times === this.#messages);
      return new Set(this.#messages > 2 && all.length === 1 ? [(all[0] as [string, number])[0]] : []);
    }
    if (looksLikeMail(self)) return new Set();
    const named = [...this.#draft.people].filter(({ name }) => foldName(name ?? '') === foldName(self));
    return new Set(named.flatMap(({ emails }) => emails ?? []));
  }
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

const mailboxes = new WeakMap<Draft, Mailbox>();

/** The mailbox of an import; the members of an archive are one. */
export function mailboxOf(draft: Draft): Mailbox {
  const mailbox = mailboxes.get(draft) ?? new Mailbox(draft);
  mailboxes.set(draft, mailbox);
  return mailbox;
}
