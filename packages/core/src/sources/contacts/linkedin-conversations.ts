import { foldName } from '../../identity/fold.ts';
import { profileKey } from '../../identity/keys.ts';
import type { Party } from './linkedin-owner.ts';

/** Who takes part in each conversation: the old exports give the sender's address alone, so answers tell whose name it is. */
export class Conversations {
  /** An address for each name in a conversation; undefined where it has two. */
  readonly #urls = new Map<string, string | undefined>();

  learn(conversation: string, { name, url }: Party): void {
    if (name === undefined || url === undefined) return;
    const key = keyOf(conversation, name);
    const known = this.#urls.get(key);
    if (!this.#urls.has(key)) this.#urls.set(key, url);
    else if (known !== undefined && profileKey(known) !== profileKey(url)) this.#urls.set(key, undefined);
  }

  /** The same party, with the address that its name has elsewhere in the conversation. */
  addressed(conversation: string, party: Party): Party {
    if (party.url !== undefined || party.name === undefined) return party;
    return { name: party.name, url: this.#urls.get(keyOf(conversation, party.name)) };
  }
}

function keyOf(conversation: string, name: string): string {
  return `${conversation}\0${foldName(name)}`;
}
