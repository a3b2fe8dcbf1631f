import { TertiusError } from '../../errors.ts';
import { type ArcNeighbours, arcNeighbours } from '../../kernels/position/role-similarity.ts';
import { type SymmetricRows, symmetricRows } from '../../kernels/rows.ts';
import type { Statement } from '../../model/evidence.ts';
import { groupNames, lineAbove } from '../../model/grouping.ts';
import { isInsider, labelOf, type Network, PAIR } from '../../model/network.ts';
import { isMassMailOnly } from '../../model/strength/mass-mail.ts';
import { type StrengthOptions, strengths } from '../../model/strength/strength.ts';
import { NO_GROUP, type Tie, tieList, viewOf } from '../../model/tie-list.ts';
import { organisationIndex } from '../ground/ground.ts';

export interface InsideOptions extends StrengthOptions {
  /** What makes a unit: `unit`, `organisation` or an attribute; the first of them that tells people apart unless given. */
  readonly by?: string | undefined;
  /** Units by reporting line instead: whoever stands this many steps below the top, with all who report to them. */
  readonly level?: number | undefined;
  readonly own?: string | undefined;
  /** What the ties are, where the network was narrowed to those of one kind; all of these count then, those by mass mail alone too. */
  readonly relation?: string | undefined;
  /** The statements of the evidence: with them it is said which pairs of entries counted here may be one person each. */
  readonly statements?: readonly Statement[] | undefined;
}

/** The people that an answer about the inside counts, numbered anew, with their units and the ties among them. */
export interface Inside {
  readonly network: Network;
  readonly own: number | undefined;
  readonly by: string;
  readonly counted: 'insiders' | 'everybody';
  /** Index into `network.people` of each member. */
  readonly member: readonly number[];
  /** Member number of each person; -1 for others. */
  readonly at: Int32Array;
  /** Undirected view of the ties among members. */
  readonly rows: SymmetricRows;
  /** Pairs of members that only a reporting line tells of, as `lower * members + higher`. */
  readonly lineOnly: ReadonlySet<number>;
  readonly group: Uint32Array;
  readonly groups: readonly string[];
}

/** More units than this make no matrix that anybody reads. */
const MOST_UNITS = 1500;

/**
 * Insiders where the own organisation is known and units are within it, else everybody; mailboxes, lists, rooms and programs are nobody. Cost: linear in people, pairs and
 * interactions. Throws `out-of-range` for a grouping that nobody has or that makes more than 1,500 units.
 */
export function inside(network: Network, options: InsideOptions, mayBeNone = false): Inside {
  const own = options.own === undefined ? network.own : organisationIndex(network, options.own);
  if (options.own !== undefined && own === undefined)
    throw new TertiusError('no-such-actor', `nobody here belongs to an organisation named ${options.own}`, {
      value: options.own,
    });
  const owned = own === undefined ? network : { ...network, own };
  const insiders = owned.people.filter((person) => isInsider(owned, person, options.asOf));
  const within = options.by !== 'organisation' && insiders.length > 0;
  const people = (within ? insiders : owned.people).filter(({ noPerson }) => noPerson === undefined);
  const member = people.map(({ index }) => index);
  const at = new Int32Array(network.people.length).fill(-1);
  member.forEach((v, k) => {
    at[v] = k;
  });
  const { by, names } = namesBy(owned, member, options, mayBeNone);
  const known = member.map((v) => names[v] ?? NO_GROUP);
  const groups = [...new Set(known)].sort(unitOrder);
  if (groups.length > MOST_UNITS)
    throw new TertiusError(
      'out-of-range',
      `${by} makes ${groups.length} units of ${member.length} people; choose something that more people share`,
      { value: by },
    );
  const number = new Map(groups.map((name, g) => [name, g]));
  return {
    network,
    own,
    by,
    counted: within ? 'insiders' : 'everybody',
    member,
    at,
    ...rowsAmong(owned, at, member.length, options),
    group: Uint32Array.from(known, (name) => number.get(name)!),
    groups,
  };
}

/** By name; people of no unit last. */
export const unitOrder = (x: string, y: string): number =>
  Number(x === NO_GROUP) - Number(y === NO_GROUP) || (x < y ? -1 : Number(x > y));

function rowsAmong(
  network: Network,
  at: Int32Array,
  n: number,
  options: InsideOptions,
): Pick<Inside, 'rows' | 'lineOnly'> {
  const ties = tiesAmong(network, at, options);
  const view = viewOf(network, ties, { directed: false, group: 'organisation', asOf: options.asOf });
  const source = view.source.map((v) => at[v]!);
  const target = view.target.map((v) => at[v]!);
  const lineOnly = new Set<number>();
  ties.forEach(({ pair }, k) => {
    if (pair.interactions > 0 || (network.pairs.flags[pair.pair]! & PAIR.besides) !== 0) return;
    lineOnly.add(Math.min(source[k]!, target[k]!) * n + Math.max(source[k]!, target[k]!));
  });
  return { rows: symmetricRows(n, source, target, view.strength, view.mutual), lineOnly };
}

/** The ties among members, without those that mass mail alone makes: that shows nobody in contact with anybody. */
function tiesAmong(network: Network, at: Int32Array, options: InsideOptions): Tie[] {
  const isCounted = ({ pair }: Tie): boolean =>
    options.relation !== undefined || pair.known || !isMassMailOnly(network, pair.pair, options.asOf);
  return tieList(network, strengths(network, options)).filter(
    (tie) => at[tie.source]! >= 0 && at[tie.target]! >= 0 && isCounted(tie),
  );
}

/** The ties among the members, each with its strength one way and the other. */
export function arcsInside({ network, own, at, member }: Inside, options: InsideOptions): ArcNeighbours {
  const owned = own === undefined ? network : { ...network, own };
  const ties = tiesAmong(owned, at, options);
  const view = viewOf(owned, ties, { directed: true, group: 'organisation', asOf: options.asOf });
  return arcNeighbours(
    member.length,
    view.source.map((v) => at[v]!),
    view.target.map((v) => at[v]!),
    view.strength,
    view.mutual,
  );
}

/** The same rows without the pairs that only a reporting line tells of. */
export function informalRows({ rows, lineOnly }: Pick<Inside, 'rows' | 'lineOnly'>): SymmetricRows {
  if (lineOnly.size === 0) return rows;
  const [source, target, strength, mutual]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let v = 0; v < rows.n; v++)
    for (let slot = rows.off[v]!; slot < rows.off[v + 1]!; slot++) {
      const w = rows.adj[slot]!;
      if (w < v || lineOnly.has(v * rows.n + w)) continue;
      source.push(v);
      target.push(w);
      strength.push(rows.strength[slot]!);
      mutual.push(1);
    }
  return symmetricRows(
    rows.n,
    Uint32Array.from(source),
    Uint32Array.from(target),
    Float64Array.from(strength),
    Uint8Array.from(mutual),
  );
}

type Names = readonly (string | undefined)[];

function namesBy(
  network: Network,
  member: readonly number[],
  { by, level, asOf }: InsideOptions,
  mayBeNone: boolean,
): { by: string; names: Names } {
  if (level !== undefined) return { by: `level ${level}`, names: namesByLine(network, level) };
  const distinct = (names: Names): number =>
    new Set(member.flatMap((v) => (names[v] === undefined ? [] : [names[v]]))).size;
  if (by !== undefined) {
    const names = groupNames(network, by, asOf);
    if (distinct(names) === 0 && !mayBeNone) throw unknownGrouping(network, by);
    return { by, names };
  }
  for (const candidate of ['unit', 'department', 'dept', 'organisation', 'team']) {
    const names = groupNames(network, candidate, asOf);
    if (distinct(names) > 1) return { by: candidate, names };
  }
  return { by: 'unit', names: groupNames(network, 'unit', asOf) };
}

function unknownGrouping(network: Network, by: string): TertiusError {
  const keys = new Set(network.people.flatMap(({ attributes }) => attributes.map(([key]) => key)));
  const known = ['unit', 'organisation', ...[...keys].sort()].slice(0, 20).join(', ');
  return new TertiusError(
    'out-of-range',
    `nobody counted here has ${JSON.stringify(by)}; there are: ${known}`,
    {
      value: by,
    },
  );
}

/** A unit is whoever stands `level` steps below the top with all who report to them; those above are a unit of their own. */
function namesByLine(network: Network, level: number): Names {
  if (!network.people.some(({ managers }) => managers.length > 0))
    throw new TertiusError('out-of-range', 'no reporting lines are known, so there are no levels', {
      value: String(level),
    });
  return network.people.map(({ index, managers }) => {
    const line = lineAbove(network, index);
    const head = line[level];
    if (head !== undefined) return labelOf(network.people[head]!);
    return managers.length > 0 || level > 0 ? `above level ${level}` : undefined;
  });
}
