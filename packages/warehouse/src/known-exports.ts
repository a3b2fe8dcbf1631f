import type { Columns } from './inputs.ts';

/** The trace of Microsoft 365, with a row for each recipient or all of them in the status of one row. */
export function traceColumns(names: readonly string[]): Columns | undefined {
  const source = named(names, 'sender address');
  const timestamp = named(names, 'received', 'date', 'date time utc', 'origin timestamp utc');
  const target = named(names, 'recipient address');
  const recipients = target === undefined ? named(names, 'recipient status') : undefined;
  if (source === undefined || timestamp === undefined || (target ?? recipients) === undefined)
    return undefined;
  return known({
    source,
    target: target ?? recipients,
    timestamp,
    message: named(names, 'network message id', 'message trace id', 'message id'),
    status: recipients === undefined ? named(names, 'status', 'recipient status') : undefined,
    recipients,
  });
}

/** A person-to-person query of Viva Insights: ties with a score, and what both ends belong to. Its date is that of a period. */
export function collaborators(names: readonly string[]): Columns | undefined {
  for (const [one, other] of [
    ['primarycollaborator', 'secondarycollaborator'],
    ['tieorigin', 'tiedestination'],
  ]) {
    const [source, target] = [named(names, `${one} person id`), named(names, `${other} person id`)];
    if (source === undefined || target === undefined) continue;
    return known({
      source,
      target,
      strength: named(names, 'strong tie score'),
      sourceOrganisation: named(names, `${one} organization`),
      targetOrganisation: named(names, `${other} organization`),
    });
  }
  return undefined;
}

type Found = { readonly [Name in keyof Columns]: string | undefined };

/** Without the columns that are not there. */
const known = (columns: Found): Columns =>
  Object.fromEntries(Object.entries(columns).filter(([, column]) => column !== undefined));

/** The name of a column, however it is spaced and written. */
export function named(names: readonly string[], ...wanted: readonly string[]): string | undefined {
  const fold = (name: string): string => name.toLowerCase().replace(/[\s_-]+/g, '');
  const folded = wanted.map(fold);
  return names.find((name) => folded.includes(fold(name)));
}
