import { formatDay } from './day.ts';
import type { Evidence } from './evidence.ts';

/** Evidence without shares that have expired before a day. The same object where none has. Cost: linear in imports. */
export function inForce(evidence: Evidence, asOf: number): Evidence {
  const day = formatDay(asOf);
  const imports = evidence.imports.filter(
    ({ share }) => share?.expires === undefined || share.expires >= day,
  );
  return imports.length === evidence.imports.length ? evidence : { ...evidence, imports };
}
