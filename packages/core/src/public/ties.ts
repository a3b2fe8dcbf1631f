import { dated, guarded, having, network, record, whole } from '../face/kinds.ts';
import { checkedModel } from '../model/checked-model.ts';
import { withModel as modelled } from '../model/parameters.ts';
import * as strength from '../model/strength.ts';

export { checkedModel } from '../model/checked-model.ts';
export { oneSideSeen } from '../model/one-sided.ts';
export { DEFAULT_WEIGHTS, type StrengthWeights } from '../model/parameters.ts';
export { ASSUMED_TRUST, type Side, type StrengthOptions } from '../model/strength.ts';
export { NO_GROUP, type TieCounts, tieCounts } from '../model/tie-list.ts';

const NETWORK = ['network', network] as const;
const OPTIONS = ['options', dated] as const;
const settled = having({ settings: record });
export const pairStrength: typeof strength.pairStrength = guarded(
  strength.pairStrength,
  NETWORK,
  ['pair', whole],
  OPTIONS,
);
export const withModel: typeof modelled = guarded(modelled, ['of', settled], ['model', checkedModel]);
