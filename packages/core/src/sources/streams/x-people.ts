import type { PersonRecord } from '../../model/evidence.ts';
import { placed } from '../reading/document.ts';
import type { Outcome, Reading } from '../reading/reader.ts';
import { said } from '../reading/said.ts';
import { textOf } from './json-shapes.ts';

interface Account {
  name?: string;
  handle?: string;
  index: number;
}

/** The accounts of an X archive by their number, which never changes; handles may, and are kept as attributes only. */
export class XPeople {
  readonly #reading: Reading;
  readonly #accounts = new Map<string, Account>();
  #owner = '';

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  owner(account: Readonly<Record<string, unknown>>): Outcome {
    const id = textOf(account.accountId);
    if (id === undefined)
      return { rejected: 'no-end', column: 0, value: '', message: 'the account needs accountId' };
    this.#owner = id;
    const email = textOf(account.email);
    const handle = textOf(account.username);
    this.#reading.draft.aboutOwner(
      said<PersonRecord>({
        line: 1,
        id: `x:${id}`,
        name: textOf(account.accountDisplayName),
        emails: email === undefined ? undefined : [email],
        attributes: handle === undefined ? undefined : [['X handle', handle]],
      }),
    );
    return 'accepted';
  }

  isOwner(id: string): boolean {
    return id === this.#owner;
  }

  /** Index of an account in the draft, -1 for the owner; what is said of it first is kept. */
  of(
    id: string,
    about: { name?: string | undefined; handle?: string | undefined },
    line: number,
    reading: Reading,
  ): number {
    if (this.isOwner(id)) return -1;
    let account = this.#accounts.get(id);
    if (account === undefined) {
      const index = reading.draft.mention(`x:${id}`, () => ({ line, id: `x:${id}`, ...placed(reading) }));
      account = { index };
      this.#accounts.set(id, account);
    }
    const { name = account.name, handle = account.handle } = about;
    if (name !== account.name || handle !== account.handle) {
      if (account.name === undefined && name !== undefined) account.name = name;
      if (account.handle === undefined && handle !== undefined) account.handle = handle;
      const known = reading.draft.people.at(account.index);
      const others = (known.attributes ?? []).filter(([key]) => key !== 'X handle');
      reading.draft.amend(
        account.index,
        said<PersonRecord>({
          ...known,
          name: account.name,
          attributes: [
            ...(account.handle === undefined ? [] : [['X handle', account.handle] as const]),
            ...others,
          ],
        }),
      );
    }
    return account.index;
  }

  follow(id: string, follower: boolean, line: number, reading: Reading): Outcome {
    if (this.isOwner(id)) return { excluded: 'self-tie' };
    const index = this.of(id, {}, line, reading);
    const known = reading.draft.people.at(index);
    const key = follower ? 'X follows you' : 'X followed by you';
    if (known.attributes?.some(([other]) => other === key)) return 'merged';
    const attributes = [...(known.attributes ?? []), [key, 'yes'] as const];
    reading.draft.amend(index, { ...known, attributes });
    return 'accepted';
  }
}
