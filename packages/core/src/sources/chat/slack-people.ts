import { looksLikeMail } from '../../identity/keys.ts';
import { personRecord } from '../reading/fields.ts';
import type { Reading } from '../reading/reader.ts';
import { type SlackProfile, type SlackUser, textOr } from './slack-shapes.ts';

/** The people of a workspace by their ids; bots are known so that they can be left out. */
export class SlackPeople {
  readonly #reading: Reading;
  readonly #index = new Map<string, number>();
  readonly #bots = new Set<string>(['USLACKBOT']);

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  add(user: SlackUser, line: number, member: string, communities: readonly string[]): void {
    const id = textOr(user.id);
    if (id === undefined || this.#index.has(id)) return;
    if (user.is_bot === true || id === 'USLACKBOT') {
      this.#bots.add(id);
      return;
    }
    const guest = user.is_ultra_restricted === true || user.is_restricted === true;
    this.#keep(id, line, member, user.profile ?? {}, {
      name: nameOf({ ...user, ...user.profile }) ?? textOr(user.name),
      team: textOr(user.team_id),
      communities,
      ...(guest ? { standing: 'guest' } : {}),
    });
  }

  isKnown(id: string): boolean {
    return this.#index.has(id);
  }

  isBot(id: string): boolean {
    return this.#bots.has(id);
  }

  /** The person of an id; one of another workspace is known by the profile a message carries, if at all. */
  of(id: string, line: number, member: string, profile: SlackProfile = {}): number {
    const known = this.#index.get(id);
    if (known !== undefined) {
      const record = this.#reading.draft.people.get(known);
      const name = nameOf(profile);
      if (record !== undefined && record.name === undefined && name !== undefined)
        this.#reading.draft.amend(known, { ...record, name });
      return known;
    }
    return this.#keep(id, line, member, profile, {
      name: nameOf(profile),
      team: textOr(profile.team),
      communities: [],
      standing: 'external',
    });
  }

  #keep(
    id: string,
    line: number,
    member: string,
    profile: SlackProfile,
    about: {
      readonly name: string | undefined;
      readonly team: string | undefined;
      readonly communities: readonly string[];
      readonly standing?: string;
    },
  ): number {
    const email = textOr(profile.email);
    const title = textOr(profile.title);
    const phone = textOr(profile.phone);
    const { people } = this.#reading.draft;
    if (email !== undefined && !looksLikeMail(email))
      this.#reading.ledger.notUsed('user.profile.email', 'this is no e-mail address', email.slice(0, 80));
    people.add(
      personRecord({
        line,
        member,
        name: about.name,
        emails: email !== undefined && looksLikeMail(email) ? [email] : undefined,
        phones: phone === undefined ? undefined : [phone],
        profiles: [`slack:${about.team === undefined ? '' : `${about.team}/`}${id}`],
        communities: about.communities,
        attributes: [
          ...(title === undefined ? [] : [['title', title] as const]),
          ...(about.standing === undefined ? [] : [['slack', about.standing] as const]),
        ],
      }),
    );
    this.#index.set(id, people.length - 1);
    return people.length - 1;
  }
}

function nameOf(profile: SlackProfile): string | undefined {
  return textOr(profile.real_name) ?? textOr(profile.display_name) ?? textOr(profile.name);
}
