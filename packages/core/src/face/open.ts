import { isRecord, wrong } from '../errors.ts';
import type { Evidence } from '../model/evidence.ts';
import { checkedModel } from '../model/strength/checked-model.ts';
import { type ModelParameters, withModel } from '../model/strength/parameters.ts';
import { importFilesStreaming, type StreamOptions } from '../sources/import-streams.ts';
import { dayNumber, type When } from './border.ts';
import { OpenNetwork } from './open-network.ts';
import { type Openable, taken } from './take.ts';

export interface OpenOptions extends StreamOptions {
  /** The day that questions are asked about unless they say another; today unless given. */
  readonly asOf?: When;
}

/**
 * A network to ask: a thin face over the functions of the same names, which stay for those who want them.
 * Files that could not be read are in `report`. Throws `wrong-argument` for what is no file, evidence or graph.
 */
export async function open(
  given: Openable | readonly Openable[],
  options: OpenOptions = {},
): Promise<OpenNetwork> {
  if (!isRecord(options as unknown)) throw wrong('options', 'an object of options', options);
  for (const name of ['self', 'own', 'format', 'encoding'] as const)
    if (options[name] !== undefined && typeof options[name] !== 'string')
      throw wrong(name, 'text', options[name]);
  const { asOf, ...rest } = options;
  const model = checkedModel(options.model);
  const day = dayNumber(asOf);
  if (Array.isArray(given) && given.length === 0) throw wrong('files', 'at least one file', given);
  const { evidence, files } = taken(Array.isArray(given) ? given : [given as Openable]);
  if (files.length === 0) return new OpenNetwork(remembering(evidence, rest, model), undefined, day);
  const read = await importFilesStreaming(evidence, files, rest);
  return new OpenNetwork(read.evidence, read.report, day);
}

/** Evidence that is already there, with what the options say of it. */
function remembering(evidence: Evidence, { self, own }: OpenOptions, model?: ModelParameters): Evidence {
  const said = { ...(own === undefined ? {} : { own }), ...(self === undefined ? {} : { self }) };
  return withModel({ ...evidence, settings: { ...evidence.settings, ...said } }, model);
}
