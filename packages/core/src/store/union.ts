import type { Evidence, Import, Statement } from '../model/evidence.ts';

/** Two bodies of evidence as one; what both hold is kept once, and the settings of the first stand. */
export function union(one: Evidence, other: Evidence): Evidence {
  if (isEmpty(one)) return other;
  // What one file was made for says nothing of both together.
  const { about: _about, leftOut: _leftOut, ...settings } = other.settings;
  return {
    settings: { ...settings, ...one.settings },
    imports: byKey([...one.imports, ...other.imports]),
    statements: distinct([...other.statements, ...one.statements]),
  };
}

/** What an import made of `before`, carried over to evidence that has changed since. */
export function carriedOver(result: Evidence, before: Evidence, now: Evidence): Evidence {
  if (now === before) return result;
  const [known, kept] = [new Set(before.imports), new Set(result.imports)];
  const had = new Set([...before.statements, ...now.statements].map((s) => JSON.stringify(s)));
  return {
    settings: { ...result.settings, ...now.settings },
    imports: byKey([
      ...now.imports.filter((source) => kept.has(source) || !known.has(source)),
      ...result.imports.filter((source) => !known.has(source)),
    ]),
    statements: [...now.statements, ...result.statements.filter((s) => !had.has(JSON.stringify(s)))],
  };
}

const isEmpty = ({ settings, imports, statements }: Evidence): boolean =>
  imports.length === 0 && statements.length === 0 && Object.keys(settings).length === 0;

const byKey = (imports: readonly Import[]): Import[] =>
  [...new Map(imports.map((source) => [source.key, source])).values()].sort((x, y) =>
    x.key < y.key ? -1 : 1,
  );

const distinct = (statements: readonly Statement[]): Statement[] => [
  ...new Map(statements.map((statement) => [JSON.stringify(statement), statement])).values(),
];
