export { asIfAnswered, type Responses, responsesOf, symmetrised } from '../model/survey.ts';
