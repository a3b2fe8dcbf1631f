import type { Evidence, Import } from '../model/evidence.ts';
import { personsByKey } from '../model/network.ts';
import { resolveOrganisations } from '../resolve/employers/organisations.ts';
import { resolve } from '../resolve/resolve.ts';

/** The imports of the organisational layer, without what they say of whose network it is. */
export function organisationalImports(evidence: Evidence): Import[] {
  return evidence.imports.filter(({ layer }) => layer === 'organisational').map(withoutSettings);
}

const withoutSettings = ({ told: _told, ...source }: Import): Import => source;

/** Statements that two are different people, where these imports name both. */
export function keptApart(evidence: Evidence, imports: readonly Import[]): Evidence['statements'] {
  const known = personsByKey(resolve({ settings: {}, imports, statements: [] }));
  return evidence.statements.filter(
    (statement) => statement.kind === 'different' && known.has(statement.a) && known.has(statement.b),
  );
}

/** Statements that two organisations are one, where these imports name both. */
export function joinedOrganisations(evidence: Evidence, imports: readonly Import[]): Evidence['statements'] {
  const said = evidence.statements.flatMap((s) => (s.kind === 'same-organisation' ? [s] : []));
  if (said.length === 0) return said;
  const { of } = resolveOrganisations({ settings: {}, imports, statements: [] });
  return said.filter(({ a, b }) => of(a) !== undefined && of(b) !== undefined);
}
