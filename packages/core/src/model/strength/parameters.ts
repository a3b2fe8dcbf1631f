import { CHANNELS, type Channel, channelTraits } from '../channel.ts';
import type { Network } from '../network.ts';

/** How much trust, knowledge and history count; they sum to 1. */
export interface StrengthWeights {
  readonly trust: number;
  readonly knowledge: number;
  readonly history: number;
}

/** What the strength of a tie is computed with. What is left out keeps its default. */
export interface ModelParameters {
  readonly weights?: StrengthWeights;
  /** By channel: the days after which an interaction counts half as much. */
  readonly halfLives?: Readonly<Partial<Record<Channel, number>>>;
}

export const DEFAULT_WEIGHTS: StrengthWeights = { trust: 0.4, knowledge: 0.2, history: 0.4 };

/** The weights that a network is read with, unless a question brings its own. */
export function weightsOf(
  { settings }: Pick<Network, 'settings'>,
  { weights }: Pick<ModelParameters, 'weights'> = {},
): StrengthWeights {
  return weights ?? settings.model?.weights ?? DEFAULT_WEIGHTS;
}

/** The days after which an interaction on a channel (by number) counts half as much. */
export function halfLifeOf({ settings }: Pick<Network, 'settings'>, channel: number): number {
  return settings.model?.halfLives?.[CHANNELS[channel]!] ?? channelTraits(channel).halfLife;
}

/** One set of parameters over another, half-lives channel by channel; always in the same order, as files keep it. */
export function mergedModel(under: ModelParameters | undefined, over: ModelParameters): ModelParameters {
  const weights = over.weights ?? under?.weights;
  const halfLives: Partial<Record<Channel, number>> = {};
  for (const channel of CHANNELS) {
    const days = over.halfLives?.[channel] ?? under?.halfLives?.[channel];
    if (days !== undefined) halfLives[channel] = days;
  }
  return {
    ...(Object.keys(halfLives).length === 0 ? {} : { halfLives }),
    ...(weights === undefined ? {} : { weights }),
  };
}

/** The same network or evidence, read with other parameters. */
export function withModel<Of extends Pick<Network, 'settings'>>(
  of: Of,
  model: ModelParameters | undefined,
): Of {
  if (model === undefined) return of;
  const { settings } = of;
  return { ...of, settings: { ...settings, model: mergedModel(settings.model, model) } };
}
