import { TertiusError } from '../errors.ts';
import { CHANNELS } from './channel.ts';
import { type Evidence, type Import, TIE_KINDS, type TieRecord } from './evidence.ts';
import { InteractionTableBuilder, interactionRows } from './interaction-table.ts';
import { SAID, tieRows, tieTable } from './tie-table.ts';

/** Channels by the name of the relation that they make together. */
const BY_CHANNEL: Readonly<Record<string, string>> = {
  'in-person': 'meetings',
  call: 'calls',
  video: 'calls',
  message: 'messages',
  mail: 'mail',
  unrecorded: 'meetings',
};

/** Columns by which a tie file says what its ties are. */
const COLUMNS = new Set(['relation', 'type', 'layer', 'question', 'kind']);

/** What our own export writes of a tie's layer is no relation. */
const LAYER = /^(personal|organisational|personal and organisational)$/;

/** Whether a relation is one of records, such as mail or reporting lines, of which nobody was asked. */
export const isOfRecords = (name: string): boolean =>
  name === 'reporting' || name === 'online' || Object.values(BY_CHANNEL).includes(name);

const channelRelation = (channel: number): string => BY_CHANNEL[CHANNELS[channel] ?? ''] ?? 'online';

/** `advice.ties.csv` gives `advice`. */
const stem = ({ files }: Import): string =>
  (files[0] ?? '').replace(/^.*[/\\:]/, '').replace(/(\.(ties|edges|links))?\.[a-z]+$/i, '');

/** Names of files and relations that say who reports to whom: `hightech_reports`, `reports-to`, `managers`. */
const REPORTING = /(^|[\s_.-])(reports?([\s_.-]?to)?|reporting([\s_.-]?lines?)?|managers?)$/i;

/** Whether tie k of an import says that its source reports to its target. */
export function reportingLines(source: Import): (k: number) => boolean {
  const { kind, flags, attributes } = source.ties;
  const byName = REPORTING.test(stem(source));
  /** Ties of one question have one list of attributes. */
  let last: { readonly attributes: TieRecord['attributes']; readonly is: boolean } | undefined;
  const ofAttributes = (said: TieRecord['attributes']): boolean => {
    if (last === undefined || last.attributes !== said) {
      const relation = relationSaid(said);
      last = { attributes: said, is: relation === undefined ? byName : REPORTING.test(relation) };
    }
    return last.is;
  };
  return (k) => {
    if (kind[k] === REPORTS) return true;
    if (kind[k] !== EDGE || (flags[k]! & SAID.directed) === 0) return false;
    return attributes.size === 0 ? byName : ofAttributes(attributes.get(k));
  };
}

const EDGE = TIE_KINDS.indexOf('edge');
const REPORTS = TIE_KINDS.indexOf('reports-to');

function tieRelation(tie: TieRecord, source: Import): string {
  return tie.kind === 'reports-to' ? 'reporting' : (relationSaid(tie.attributes) ?? stem(source));
}

/** The relation that a tie says it is of, where a column of its file says that. */
export const relationSaid = (attributes: TieRecord['attributes']): string | undefined =>
  attributes?.find(([key, word]) => COLUMNS.has(key.toLowerCase()) && !LAYER.test(word))?.[1];

/** Reporting lines that a list of people names by managers alone, as ties; none where the import has them as ties. */
function linesOfPeople(source: Import): TieRecord[] {
  if (!source.people.some(({ manager }) => manager !== undefined)) return [];
  if (source.ties.kind.includes(REPORTS)) return [];
  const at = new Map<string, number>();
  source.people.forEach(({ id, emails = [] }, index) => {
    for (const key of [...(id === undefined ? [] : [id]), ...emails.map((mail) => mail.toLowerCase())])
      if (!at.has(key)) at.set(key, index);
  });
  return source.people.flatMap(({ line, manager }, person) => {
    const target = manager === undefined ? undefined : at.get(manager.replace(/^[a-z]+:/, ''));
    return target === undefined || target === person
      ? []
      : [{ line, source: person, target, kind: 'reports-to' as const, directed: true }];
  });
}

/** The relations that the evidence holds, with their ties or interactions: files and columns of ties, reporting, channels. */
export function relationsOf(evidence: Evidence): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const count = (name: string): unknown => counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const source of evidence.imports) {
    for (const tie of tieRows(source.ties)) if (tie.kind !== 'note') count(tieRelation(tie, source));
    for (const _ of linesOfPeople(source)) count('reporting');
    for (const channel of source.interactions.channel) count(channelRelation(channel));
  }
  return counts;
}

/**
 * The evidence with the ties and interactions of one relation alone; people stay. Ratings and the log, which are of no one relation,
 * are left out. A part of the name will do where it means one. Throws `out-of-range` for a relation that is not there.
 */
export function ofRelation(evidence: Evidence, relation: string): Evidence {
  const name = relationNamed(evidence, relation);
  return {
    ...evidence,
    imports: evidence.imports.map((source) => ({
      ...source,
      people: source.people.map(({ contact: _, ...person }) => person),
      ties: tieTable([
        ...[...tieRows(source.ties)].filter(
          (tie) => tie.kind === 'note' || tieRelation(tie, source) === name,
        ),
        ...(name === 'reporting' ? linesOfPeople(source) : []),
      ]),
      interactions: interactionsOf(source, name),
    })),
    statements: evidence.statements.filter(({ kind }) =>
      ['same', 'different', 'same-organisation', 'newer', 'nature', 'detail'].includes(kind),
    ),
  };
}

export function relationNamed(evidence: Evidence, said: string): string {
  const names = [...relationsOf(evidence).keys()];
  const wanted = said.trim().toLowerCase();
  const exact = names.find((name) => name.toLowerCase() === wanted);
  const near = names.filter((name) => name.toLowerCase().includes(wanted));
  const only = (some: readonly string[]): string | undefined => (some.length === 1 ? some[0] : undefined);
  // A word of a question goes before a part of a word.
  const whole = near.filter((name) =>
    name
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .includes(wanted),
  );
  const found = exact ?? only(near) ?? only(whole);
  if (found !== undefined) return found;
  throw new TertiusError(
    'out-of-range',
    `there is no one relation ${JSON.stringify(said)}; there are: ${names.sort().slice(0, 20).join(', ') || 'none'}`,
    { value: said },
  );
}

function interactionsOf({ interactions }: Import, name: string): Import['interactions'] {
  const kept = new InteractionTableBuilder();
  for (const row of interactionRows(interactions)) if (channelRelation(row.channel) === name) kept.add(row);
  return kept.build();
}
