/** Kinds of tables whose readers take the apostrophe of guarded cells away themselves, or read cells from their bytes. */
export const UNGUARD_THEMSELVES: ReadonlySet<string> = new Set([
  'people',
  'ties',
  'gephi-nodes',
  'gephi-edges',
  'matrix',
  'survey-grid',
  'survey-names',
  'survey-answers',
]);
