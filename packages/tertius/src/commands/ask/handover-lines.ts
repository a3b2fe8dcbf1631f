import type { WhatIf } from '@tertius/core';

type Contact = NonNullable<WhatIf['handover']>['contacts'][number];

/** A row of the table of contacts to hand on: one contact, or all on request who look alike. */
export interface HandoverLine {
  readonly contact: string;
  readonly at: string;
  readonly strength: number;
  readonly knownTo: string;
  readonly introduceTo: string;
}

/** Contacts as rows in their order; contacts on request at one organisation, of one strength and known to the same people, are one row with a count. */
export function handoverLines(contacts: readonly Contact[]): HandoverLine[] {
  const alike = new Map<string, Contact[]>();
  contacts.forEach((one, at) => {
    const key = one.onRequest
      ? JSON.stringify([one.name, one.organisations, one.strength, knownTo(one)])
      : String(at);
    const list = alike.get(key);
    if (list === undefined) alike.set(key, [one]);
    else list.push(one);
  });
  return [...alike.values()].map((list) => {
    const [first] = list as [Contact, ...Contact[]];
    const receivers = new Set(list.flatMap(({ introduceTo }) => introduceTo?.name ?? []));
    return {
      contact: list.length === 1 ? first.name : `${list.length} times ${first.name}`,
      at: first.organisations.join(', '),
      strength: first.strength,
      knownTo: knownTo(first),
      introduceTo: [...receivers].join(', '),
    };
  });
}

function knownTo({ alsoHeldBy, maybeKnownTo }: Contact): string {
  const known = alsoHeldBy.map(({ name }) => name).join(', ');
  if (known !== '') return known;
  return maybeKnownTo.length === 0
    ? 'nobody else'
    : `maybe ${maybeKnownTo.map(({ name }) => name).join(', ')} (a second entry)`;
}
