import { type Evidence, type FileReport, NO_EVIDENCE, type Openable, TertiusError } from '@tertius/core';
import { NETWORK_FILE } from '../questions/network-file.ts';
import type { Bench, Progress } from '../work/tasks.ts';
import type { Early } from './reader.ts';

/**
 * What a view can show: the text of a network file or of any file that is read, its bytes, a `File`, evidence, the network that
 * `open` or `resolve` of `@tertius/core` gives, or a graphology graph. An empty text is a network of nobody.
 */
export type Opened = Openable | { readonly evidence: Evidence };

/** What was given, as evidence. Files are read on the bench. Throws what reading them throws, and what refuses them. */
export async function evidenceOf(given: Opened, bench: Bench, early: Early | null = null): Promise<Evidence> {
  if (given === '') return NO_EVIDENCE;
  const coarse = early?.aspect ?? null;
  const progress = (one: Progress): void => {
    if (one.kind === 'coarse') early?.take(one.coarse);
  };
  if (typeof given === 'string' && NETWORK_FILE.test(given))
    return (await bench.run('parse', { text: given, coarse }, { progress })).evidence;
  const file = asFile(given);
  if (file !== null) {
    const { entries, evidence } = await bench.run(
      'take',
      { before: NO_EVIDENCE, files: [{ file }], coarse },
      { progress },
    );
    throwRefusal(entries.map(({ report }) => report));
    return evidence;
  }
  if (isEvidence(given)) return given;
  if (hasEvidence(given)) return given.evidence;
  const { openGraph } = await import('./open-graph.ts');
  const { evidence, report } = await openGraph(given as Openable);
  throwRefusal(report?.files ?? []);
  return evidence;
}

function throwRefusal(files: readonly FileReport[]): void {
  for (const { refused } of files)
    if (refused !== undefined) throw new TertiusError(refused.code, refused.message, { cure: refused.cure });
}

function asFile(given: Opened): File | null {
  if (given instanceof File) return given;
  if (given instanceof Blob || typeof given === 'string') return new File([given], 'network');
  return given instanceof Uint8Array ? new File([given as Uint8Array<ArrayBuffer>], 'network') : null;
}

const isEvidence = (given: unknown): given is Evidence =>
  typeof given === 'object' &&
  given !== null &&
  Array.isArray((given as Partial<Evidence>).imports) &&
  Array.isArray((given as Partial<Evidence>).statements);

const hasEvidence = (given: Opened): given is { readonly evidence: Evidence } => {
  return isEvidence((given as { readonly evidence?: unknown } | null)?.evidence);
};
