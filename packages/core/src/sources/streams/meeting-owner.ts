import { looksLikeMail } from '../../identity/keys.ts';
import type { Evidence } from '../../model/evidence.ts';
import { namesFolded } from '../names/names-folded.ts';
import type { Reading } from '../reading/reader.ts';

/** Whether a text of a list names its owner, by name or address, or by a name that other files give to that address. */
export function isOwner(self: string | undefined, called: readonly string[] = []): (text: string) => boolean {
  if (self === undefined) return () => false;
  const [, address] = /<([^<>]{3,320})>/.exec(self.slice(0, 500)) ?? [];
  const names = [self.split('<', 1)[0] ?? '', address ?? '', ...called].filter((one) => one.trim() !== '');
  const known = new Set(names.flatMap(namesFolded));
  return (text) => {
    const [, name = text, mail = text] = /^([^<>]{1,100})<([^<>\s]{3,200})>$/.exec(text) ?? [];
    return [...namesFolded(name), ...(looksLikeMail(mail) ? namesFolded(mail) : [])].some((key) =>
      known.has(key),
    );
  };
}

/** Says that the owner of a list is taken to have been at each of its meetings, since no row names them. */
export function sayOwner({ ledger, options }: Reading, line: number): void {
  ledger.warn({
    line,
    column: 0,
    code: 'unresolved',
    value: options.self ?? '',
    message:
      'no row names the owner of this list among those who were there, so the owner is taken to have been at every meeting; if that is wrong, say under which name or address the owner is listed',
  });
}

/** The names that the files of some evidence give to an address. Cost: linear in their people. */
export function namesOfOwner(self: string, { imports }: Evidence): string[] {
  const address = /[^\s<>]+@[^\s<>]+/.exec(self.slice(0, 500))?.[0]?.toLowerCase();
  if (address === undefined) return [];
  const found = new Set<string>();
  for (const { people } of imports)
    for (const { name, emails } of people)
      if (name !== undefined && emails?.some((email) => email.toLowerCase() === address)) found.add(name);
  return [...found];
}
