import { betweenness } from './brokerage/betweenness.ts';
import { bridge } from './brokerage/bridge.ts';
import { bridgingCentrality } from './brokerage/bridging-centrality.ts';
import { brokerage } from './brokerage/brokerage.ts';
import { brokeringActivity } from './brokerage/brokering-activity.ts';
import { brokeringExclusivity } from './brokerage/brokering-exclusivity.ts';
import { constraint } from './brokerage/constraint.ts';
import { cutpoint } from './brokerage/cutpoint.ts';
import { effectiveSize } from './brokerage/effective-size.ts';
import { efficiency } from './brokerage/efficiency.ts';
import { egoBetweenness } from './brokerage/ego-betweenness.ts';
import { egoConstraint } from './brokerage/ego-constraint.ts';
import { egoEffectiveSize } from './brokerage/ego-effective-size.ts';
import { hierarchy } from './brokerage/hierarchy.ts';
import { honestBroker } from './brokerage/honest-broker.ts';
import { localConstraint } from './brokerage/local-constraint.ts';
import { redundancy } from './brokerage/redundancy.ts';
import { tieBetweenness } from './brokerage/tie-betweenness.ts';
import { weightedBetweenness } from './brokerage/weighted-betweenness.ts';
import { authority } from './cohesion/authority.ts';
import { closeness } from './cohesion/closeness.ts';
import { core } from './cohesion/core.ts';
import { corePeriphery } from './cohesion/core-periphery.ts';
import { degree } from './cohesion/degree.ts';
import { density } from './cohesion/density.ts';
import { disparity } from './cohesion/disparity.ts';
import { eiIndex } from './cohesion/ei-index.ts';
import { eigenvector } from './cohesion/eigenvector.ts';
import { harmonic } from './cohesion/harmonic.ts';
import { hub } from './cohesion/hub.ts';
import { inDegree } from './cohesion/in-degree.ts';
import { information } from './cohesion/information.ts';
import { modularity } from './cohesion/modularity.ts';
import { outDegree } from './cohesion/out-degree.ts';
import { pageRank } from './cohesion/page-rank.ts';
import { strength } from './cohesion/strength.ts';
import { twoStepReach } from './cohesion/two-step-reach.ts';
import type { Measure } from './measure.ts';
import { barrat } from './triangulation/barrat.ts';
import { clustering } from './triangulation/clustering.ts';
import { dispersion } from './triangulation/dispersion.ts';
import { embeddedness } from './triangulation/embeddedness.ts';
import { onnela } from './triangulation/onnela.ts';
import { reciprocity } from './triangulation/reciprocity.ts';
import { simmelian } from './triangulation/simmelian.ts';
import { transitivity } from './triangulation/transitivity.ts';
import { triadCensus } from './triangulation/triad-census.ts';
import { faceToFace } from './worlds/face-to-face.ts';
import { translator } from './worlds/translator.ts';
import { world } from './worlds/world.ts';

/** Every measure, in the order in which answers give them; help, documentation and panels are drawn from here. */
export const catalogue: readonly Measure[] = [
  degree,
  inDegree,
  outDegree,
  strength,
  effectiveSize,
  efficiency,
  constraint,
  hierarchy,
  betweenness,
  weightedBetweenness,
  harmonic,
  clustering,
  barrat,
  onnela,
  core,
  cutpoint,
  eiIndex,
  brokerage,
  localConstraint,
  embeddedness,
  simmelian,
  bridge,
  density,
  reciprocity,
  transitivity,
  modularity,
  triadCensus,
  pageRank,
  eigenvector,
  hub,
  authority,
  closeness,
  disparity,
  egoBetweenness,
  egoConstraint,
  egoEffectiveSize,
  redundancy,
  tieBetweenness,
  bridgingCentrality,
  brokeringActivity,
  brokeringExclusivity,
  honestBroker,
  twoStepReach,
  information,
  corePeriphery,
  dispersion,
  world,
  faceToFace,
  translator,
];
