/** Measures that need the ties among somebody's contacts. */
export const BETWEEN_CONTACTS: readonly string[] = [
  'effectiveSize',
  'efficiency',
  'constraint',
  'hierarchy',
  'betweenness',
  'weightedBetweenness',
  'clustering',
  'barrat',
  'onnela',
  'core',
  'cutpoint',
  'brokerage',
  'localConstraint',
  'embeddedness',
  'simmelian',
  'bridge',
  'transitivity',
  'modularity',
  'triadCensus',
];

/** Measures that need to know who turned to whom. */
export const DIRECTED: readonly string[] = ['inDegree', 'outDegree', 'reciprocity', 'triadCensus'];

/** A share for people, never 0 or 100 % for what is neither. */
export function percentOf(part: number, whole: number): string {
  if (whole === 0) return '0 %';
  const share = (100 * part) / whole;
  return `${share > 0 && share < 1 ? 'under 1' : share > 99 && share < 100 ? 'over 99' : Math.round(share)} %`;
}
