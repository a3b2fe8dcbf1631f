export { type BriefPart, briefParts } from '../answers/brief/brief-words.ts';
export { receiverWords } from '../answers/dependence/hand-on.ts';
export { counted, numeral } from '../answers/ground/numeral.ts';
export { bandWords } from '../answers/introduce/reasons.ts';
export { reportWords } from '../answers/report/report.ts';
export { limitLine, limitWords } from '../answers/support/limit.ts';
export { percentOf } from '../answers/support/measures-limited.ts';
export { touchWords } from '../answers/upkeep/touch-words.ts';
export { ruleWords } from '../sharing/rule-words.ts';
