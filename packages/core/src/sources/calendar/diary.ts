import { foldName } from '../../identity/fold.ts';
import { looksLikeMail } from '../../identity/keys.ts';
import type { PersonRecord } from '../../model/evidence.ts';
import type { Draft } from '../reading/draft.ts';

/** What the calendars of one import tell of whose they are, and which meetings came already. */
export class Diary {
  readonly #draft: Draft;
  readonly #seen = new Set<string>();
  readonly #attended = new Map<string, number>();
  readonly #called = new Set<string>();
  #meetings = 0;
  /** The owner as others told, and with what the calendars added. */
  #before: PersonRecord | undefined;
  #told: PersonRecord | undefined;

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  /** False where this occurrence came before. */
  isNew(key: string): boolean {
    const known = this.#seen.has(key);
    this.#seen.add(key);
    return !known;
  }

  met(emails: Iterable<string>): void {
    this.#meetings++;
    for (const email of emails) this.#attended.set(email, (this.#attended.get(email) ?? 0) + 1);
  }

  /** The name that a calendar bears. */
  called(name: string | undefined): void {
    if (name !== undefined && name !== '') this.#called.add(name);
  }

  /** Whether this is certainly the owner: the address or name given, or the address that a calendar bears. */
  isOwner(email: string | undefined, name: string | undefined, self: string | undefined): boolean {
    const given = /<([^<>]{3,320})>$/.exec(self?.trim() ?? '')?.[1] ?? self;
    const owners = [given, ...this.#called].map((owner) => owner?.trim().toLowerCase());
    if (email !== undefined && owners.includes(email)) return true;
    return given !== undefined && name !== undefined && foldName(given) === foldName(name);
  }

  /** Says whose calendars they are, as far as they tell. */
  tell(self: string | undefined): void {
    const draft = this.#draft;
    if (draft.owner !== this.#told) this.#before = draft.owner;
    draft.owner = this.#before;
    const emails = this.#addresses(self);
    if (emails.length > 0) draft.aboutOwner({ line: 0, emails });
    this.#told = draft.owner;
  }

  /** The addresses that calendars bear, that of the one attendee of the name, or the one in every meeting. */
  #addresses(self: string | undefined): string[] {
    const borne = [...this.#called].map((name) => name.toLowerCase()).filter((n) => this.#attended.has(n));
    if (borne.length > 0) return borne.sort();
    if (self !== undefined && looksLikeMail(self)) return [];
    const wanted = new Set((self === undefined ? [...this.#called] : [self]).map(foldName));
    wanted.delete('');
    const people = [...this.#draft.people].filter(({ name }) => wanted.has(foldName(name ?? '')));
    const named = [...new Set(people.flatMap(({ emails }) => emails ?? []))];
    if (named.length > 0 || self !== undefined) return named.length === 1 ? named : [];
    const all = [...this.#attended].filter(([, times]) => times === this.#meetings);
    return this.#meetings > 2 && all.length === 1 ? all.map(([email]) => email) : [];
  }
}

const diaries = new WeakMap<Draft, Diary>();

/** The diary of an import; the calendars of an archive are one. */
export function diaryOf(draft: Draft): Diary {
  const diary = diaries.get(draft) ?? new Diary(draft);
  diaries.set(draft, diary);
  return diary;
}
