import type { Evidence, ModelParameters, Network } from '@tertius/core';
import { withModel } from '@tertius/core/ties';

/** How strength counts while it is tried: nothing of it is kept until somebody says so. */
export interface Trial {
  readonly model: ModelParameters | undefined;
  readonly tau: number;
}

/** A network as it is read with other parameters; the same object where that changes nothing. */
export function asTried(
  network: Network,
  { settings }: Evidence,
  model: ModelParameters | undefined,
): Network {
  const wanted = model === undefined ? settings : withModel({ settings }, model).settings;
  if (JSON.stringify(network.settings.model) === JSON.stringify(wanted.model)) return network;
  return { ...network, settings: wanted };
}
