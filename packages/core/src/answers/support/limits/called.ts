import { labelOf, type Network, type Person } from '../../../model/network.ts';

/** What a limit calls somebody; only the user may be without a name. */
export const calledByName = ({ self }: Network, person: Person): string =>
  person.name === '' && (person.index === self || person.owner) ? 'you' : labelOf(person);
