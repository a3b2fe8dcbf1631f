import { guarded } from '../face/guard.ts';
import { oneOf, wholes } from '../face/kinds.ts';
import { NETWORK, view } from '../face/subjects.ts';
import * as survey from '../model/survey.ts';

export type { Responses } from '../model/survey.ts';

const VIEW = ['view', view] as const;
/** Who was asked in the surveys that were imported, and who answered; undefined without a survey. */
export const responsesOf: typeof survey.responsesOf = guarded(survey.responsesOf, NETWORK);
/** The view as if those who did not answer had said of others what these say of them; `missing` are actors by number. */
export const asIfAnswered: typeof survey.asIfAnswered = guarded(survey.asIfAnswered, VIEW, [
  'missing',
  wholes,
]);
/** The undirected view in which two are tied where one names the other (`union`), or both do (`intersection`). */
export const symmetrised: typeof survey.symmetrised = guarded(survey.symmetrised, VIEW, [
  'by',
  oneOf(['union', 'intersection']),
]);
