/** Columns that our own ties.csv carries for people and that a reader leaves aside: names, and what was worked out on a day. */
export const COMPUTED_COLUMNS = [
  'source name',
  'target name',
  'computed strength',
  'computed trust',
  'computed knowledge',
  'computed history',
  'computed mutual strength',
] as const;

const FOLDED: ReadonlySet<string> = new Set(COMPUTED_COLUMNS);

/** Whether a folded column name is one of them. */
export const isComputedColumn = (folded: string): boolean => FOLDED.has(folded);

/** The column, and on the way back the attribute, of what is no person: mailbox, list, room, automatic or nameless. */
export const NO_PERSON = 'no person';

/** Columns that our own people.csv carries for people: the title and unit of the main membership of a day. */
export const CURRENT_TITLE = 'current title';
export const CURRENT_UNIT = 'current unit';
