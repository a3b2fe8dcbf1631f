import { betweennessDescribed as betweenness } from './brokerage/betweenness.ts';
import { bridgeDescribed as bridge } from './brokerage/bridge.ts';
import { bridgingCentralityDescribed as bridgingCentrality } from './brokerage/bridging-centrality.ts';
import { brokerageDescribed as brokerage } from './brokerage/brokerage.ts';
import { brokeringActivityDescribed as brokeringActivity } from './brokerage/brokering-activity.ts';
import { brokeringExclusivityDescribed as brokeringExclusivity } from './brokerage/brokering-exclusivity.ts';
import { constraintDescribed as constraint } from './brokerage/constraint.ts';
import { cutpointDescribed as cutpoint } from './brokerage/cutpoint.ts';
import { effectiveSizeDescribed as effectiveSize } from './brokerage/effective-size.ts';
import { efficiencyDescribed as efficiency } from './brokerage/efficiency.ts';
import { egoBetweennessDescribed as egoBetweenness } from './brokerage/ego-betweenness.ts';
import { egoConstraintDescribed as egoConstraint } from './brokerage/ego-constraint.ts';
import { egoEffectiveSizeDescribed as egoEffectiveSize } from './brokerage/ego-effective-size.ts';
import { hierarchyDescribed as hierarchy } from './brokerage/hierarchy.ts';
import { honestBrokerDescribed as honestBroker } from './brokerage/honest-broker.ts';
import { indirectConstraintDescribed as indirectConstraint } from './brokerage/indirect-constraint.ts';
import { localConstraintDescribed as localConstraint } from './brokerage/local-constraint.ts';
import { redundancyDescribed as redundancy } from './brokerage/redundancy.ts';
import { tieBetweennessDescribed as tieBetweenness } from './brokerage/tie-betweenness.ts';
import { weightedBetweennessDescribed as weightedBetweenness } from './brokerage/weighted-betweenness.ts';
import { authorityDescribed as authority } from './cohesion/authority.ts';
import { closenessDescribed as closeness } from './cohesion/closeness.ts';
import { coreDescribed as core } from './cohesion/core.ts';
import { corePeripheryDescribed as corePeriphery } from './cohesion/core-periphery.ts';
import { degreeDescribed as degree } from './cohesion/degree.ts';
import { densityDescribed as density } from './cohesion/density.ts';
import { disparityDescribed as disparity } from './cohesion/disparity.ts';
import { eiIndexDescribed as eiIndex } from './cohesion/ei-index.ts';
import { eigenvectorDescribed as eigenvector } from './cohesion/eigenvector.ts';
import { harmonicDescribed as harmonic } from './cohesion/harmonic.ts';
import { hubDescribed as hub } from './cohesion/hub.ts';
import { inDegreeDescribed as inDegree } from './cohesion/in-degree.ts';
import { informationDescribed as information } from './cohesion/information.ts';
import { modularityDescribed as modularity } from './cohesion/modularity.ts';
import { outDegreeDescribed as outDegree } from './cohesion/out-degree.ts';
import { pageRankDescribed as pageRank } from './cohesion/page-rank.ts';
import { strengthDescribed as strength } from './cohesion/strength.ts';
import { twoStepReachDescribed as twoStepReach } from './cohesion/two-step-reach.ts';
import type { DescribedMeasure } from './measure.ts';
import { barratDescribed as barrat } from './triangulation/barrat.ts';
import { clusteringDescribed as clustering } from './triangulation/clustering.ts';
import { dispersionDescribed as dispersion } from './triangulation/dispersion.ts';
import { embeddednessDescribed as embeddedness } from './triangulation/embeddedness.ts';
import { onnelaDescribed as onnela } from './triangulation/onnela.ts';
import { reciprocityDescribed as reciprocity } from './triangulation/reciprocity.ts';
import { simmelianDescribed as simmelian } from './triangulation/simmelian.ts';
import { transitivityDescribed as transitivity } from './triangulation/transitivity.ts';
import { triadCensusDescribed as triadCensus } from './triangulation/triad-census.ts';
import { faceToFaceDescribed as faceToFace } from './worlds/face-to-face.ts';
import { translatorDescribed as translator } from './worlds/translator.ts';
import { worldDescribed as world } from './worlds/world.ts';

/** Every measure, in the order in which answers give them; help, documentation and panels are drawn from here. */
export const catalogue: readonly DescribedMeasure[] = [
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
  indirectConstraint,
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
