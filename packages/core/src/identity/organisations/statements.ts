import { TertiusError } from '../../errors.ts';
import type { Evidence, Statement } from '../../model/evidence.ts';
import type { Organisation } from '../../model/network.ts';
import { foldOrganisation } from '../fold.ts';

/** Evidence in which two organisations are one, called as the first, because the user says so. Cost: linear in statements. */
export function mergeOrganisations(evidence: Evidence, a: Organisation, b: Organisation): Evidence {
  const kept = evidence.statements.filter(
    (s) => !(s.kind === 'different-organisations' && isAcross(s, a, b)),
  );
  if (a.index === b.index) return { ...evidence, statements: kept };
  return { ...evidence, statements: [...kept, { kind: 'same-organisation', a: a.name, b: b.name }] };
}

/** Evidence in which an organisation that the user joined falls into its parts again; unchanged where nothing was joined. */
export function splitOrganisation(evidence: Evidence, organisation: Organisation): Evidence {
  const kept = evidence.statements.filter(
    (s) => !(s.kind === 'same-organisation' && has(organisation, s.a) && has(organisation, s.b)),
  );
  return kept.length === evidence.statements.length ? evidence : { ...evidence, statements: kept };
}

/** Evidence in which two organisations are not one, because the user says so: they are not proposed again. Throws `usage` where they are one already. */
export function keepOrganisationsApart(evidence: Evidence, a: Organisation, b: Organisation): Evidence {
  if (a.index === b.index)
    throw new TertiusError('usage', 'these are one organisation already; take it apart first', {
      value: a.name,
    });
  const known = evidence.statements.some((s) => s.kind === 'different-organisations' && isAcross(s, a, b));
  if (known) return evidence;
  const [first, second] = [a.name, b.name].sort() as [string, string];
  return {
    ...evidence,
    statements: [...evidence.statements, { kind: 'different-organisations', a: first, b: second }],
  };
}

const has = ({ spellings }: Organisation, name: string): boolean => {
  const folded = foldOrganisation(name);
  return spellings.some((spelling) => foldOrganisation(spelling) === folded);
};

/** Whether a statement about two organisations names one of each. */
export function isAcross(
  { a: one, b: other }: Extract<Statement, { kind: 'same-organisation' | 'different-organisations' }>,
  a: Organisation,
  b: Organisation,
): boolean {
  return (has(a, one) && has(b, other)) || (has(a, other) && has(b, one));
}
