/** Measures that give a number, or yes and no, for each actor. */
export const ACTOR_MEASURES = [
  'degree',
  'inDegree',
  'outDegree',
  'strength',
  'effectiveSize',
  'efficiency',
  'constraint',
  'hierarchy',
  'betweenness',
  'weightedBetweenness',
  'harmonic',
  'clustering',
  'barrat',
  'onnela',
  'core',
  'cutpoint',
  'eiIndex',
  'pageRank',
  'eigenvector',
  'hub',
  'authority',
  'closeness',
  'egoBetweenness',
  'egoConstraint',
  'egoEffectiveSize',
  'indirectConstraint',
  'bridgingCentrality',
  'brokeringActivity',
  'brokeringExclusivity',
  'honestBroker',
  'twoStepReach',
  'information',
  'corePeriphery',
  'faceToFace',
  'translator',
] as const;

/** Measures that give one for each tie. */
export const TIE_MEASURES = [
  'localConstraint',
  'embeddedness',
  'simmelian',
  'bridge',
  'disparity',
  'redundancy',
  'tieBetweenness',
  'dispersion',
  'faceToFace',
] as const;

/** Measures of the network as a whole. */
export const NETWORK_MEASURES = [
  'eiIndex',
  'brokerage',
  'density',
  'reciprocity',
  'transitivity',
  'modularity',
  'triadCensus',
  'corePeriphery',
] as const;

/** Measures that give a word for each actor. */
export const WORD_MEASURES = ['world'] as const;

export type ActorMeasureId = (typeof ACTOR_MEASURES)[number];
export type TieMeasureId = (typeof TIE_MEASURES)[number];
export type NetworkMeasureId = (typeof NETWORK_MEASURES)[number];
export type WordMeasureId = (typeof WORD_MEASURES)[number];

/** What a measure is asked for by. */
export type MeasureId = ActorMeasureId | TieMeasureId | NetworkMeasureId | WordMeasureId;
