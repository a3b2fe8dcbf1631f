import { TertiusError } from '../errors.ts';
import type { Evidence, Import, Settings } from '../model/evidence.ts';

/** Evidence without one import; what else was imported or stated stays. Throws `unknown-import`. */
export function withoutImport(evidence: Evidence, named: string): Evidence {
  const found = evidence.imports.filter(
    (source) => source.key.startsWith(named) || source.files.includes(named),
  );
  if (found.length !== 1) {
    const known = evidence.imports
      .map((source) => `${source.key.slice(0, 8)} (${source.files.join(', ')})`)
      .join('; ');
    throw new TertiusError(
      'unknown-import',
      `${found.length === 0 ? 'no import is' : 'several imports are'} called so; there are: ${known || 'none'}`,
      { value: named },
    );
  }
  const [gone] = found as [Import];
  const imports = evidence.imports.filter((source) => source !== gone);
  const settings: { -readonly [K in keyof Settings]: Settings[K] } = { ...evidence.settings };
  for (const field of ['own', 'self'] as const) {
    const only =
      gone.told?.[field] === settings[field] &&
      !imports.some((source) => source.told?.[field] === settings[field]);
    if (only) delete settings[field];
  }
  const statements = evidence.statements.filter(
    (s) => s.kind !== 'newer' || (s.newer !== gone.content && s.older !== gone.content),
  );
  return { ...evidence, settings, imports, statements };
}
