import { MOSTLY_ASSUMED } from '../../conventions/thresholds.ts';
import type { Settings } from '../../model/evidence.ts';
import { counted, numeral } from '../ground/numeral.ts';
import { limitLine } from '../support/limit.ts';
import { percentOf } from '../support/measures-limited.ts';
import type { Support } from '../support/support.ts';
import type { Dependence, DependenceOfInsider } from './dependence.ts';
import { type HandOn, receiverWords } from './hand-on.ts';

type Figures = Omit<Dependence, 'words'>;

/** The answer in sentences: what is there, what to hand on and with whom, what would sharpen it; nothing that the data cannot tell. `settings`: what a network made for others left out. */
export function dependenceWords(answer: Figures, support: Support, settings: Settings = {}): string[] {
  const { assumedTrust, known, own } = answer;
  if (answer.insiders.length === 0)
    return [`Nobody here is a member of ${own}: import its roster, or say whose contacts these are.`];
  const { about, leftOut } = settings;
  const limits = limitLine(
    support.limits.filter(({ code }) => code !== 'left-out'),
    'dependence',
  );
  const without = leftOut === undefined ? [] : [leftOutFirst(leftOut)];
  if (known === 0 && answer.reach === 0 && about !== undefined)
    return [...without, `No tie from ${own} to anybody outside is passed on here.`];
  if (known === 0 && answer.reach === 0)
    return [
      ...(answer.unanswered > 0
        ? oneWay(answer, `Nobody outside ${own} is recorded to know people here.`)
        : [
            answer.oldLines > 0
              ? `Nobody outside ${own} is recorded to know people here.`
              : `No tie leads from ${own} to anybody outside: import somebody's contacts or connections.`,
          ]),
      ...oldLines(answer),
    ];
  const bands = (answer.bandedBelow ?? 0) > MOSTLY_ASSUMED;
  const assumed = bands || (assumedTrust !== null && assumedTrust > MOSTLY_ASSUMED);
  return [
    ...without,
    ...(bands ? bandsFirst(answer) : assumed ? assumedFirst(answer, assumedTrust ?? 0) : []),
    ...(assumed || !support.closeness ? knowing(answer, support) : reached(answer, support)),
    ...oneWay(answer),
    ...oldLines(answer),
    ...(support.alone ? onesOwn(answer, assumed || !support.closeness || answer.reach === 0) : []),
    ...handed(answer.handOn),
    ...limits,
    ...(about === undefined && assumedTrust !== null && assumedTrust > 0 ? sharpen(answer) : []),
  ];
}

const leftOutFirst = (leftOut: string): string =>
  `Left out here, and in none of these figures: ${leftOut}. Colleagues may know more people outside than it says, and who alone knows somebody cannot be told.`;

function assumedFirst({ tau, reach }: Figures, share: number): string[] {
  return [
    `Trust is assumed, not stated, for ${percentOf(share, 1)} of these contacts, so this counts whom people know; of them ${reach === 0 ? 'none' : numeral(reach)} can be asked a favour by what is known so far (strength ${tau} or more).`,
  ];
}

function bandsFirst({ tau, reach, bandedBelow }: Figures): string[] {
  return [
    `The strengths of ${percentOf(bandedBelow ?? 0, 1)} of the ties outside are bands of shares below ${tau}, the strength that a request takes, so this counts whom people know; that a contact can be asked a favour is on record of ${reach === 0 ? 'none' : numeral(reach)} of them. Who knows them can say more.`,
  ];
}

function knowing({ own, known, overKnown, formerColleagues }: Figures, { alone }: Support): string[] {
  const { triangulated, organisationsReached, leaversToLoseHalf } = overKnown;
  const half = leaversToLoseHalf.exact ?? leaversToLoseHalf.greedy;
  const several =
    triangulated === known && known > 1
      ? 'each is known to two or more of them'
      : `${triangulated === 0 ? 'nobody' : counted(triangulated, 'person', 'people')} outside ${triangulated > 1 ? 'are' : 'is'} known to two or more of them`;
  const hands =
    half === null ? '' : `, and half of these contacts would be lost if ${counted(half, 'colleague')} left`;
  return [
    `People at ${own} know ${counted(known, 'person', 'people')} outside${placed(organisationsReached)}${former(formerColleagues, known)}${alone ? `; ${several}${hands}` : ''}.`,
  ];
}

/** People with whom contact is on record, but without an answer: they are not left out without a word. */
function oneWay({ unanswered, unansweredFormer }: Figures, before = ''): string[] {
  if (unanswered === 0) return [];
  const others =
    before === ''
      ? `${counted(unanswered, 'other person', 'other people')} outside`
      : `${before} ${counted(unanswered, 'person', 'people')} outside`;
  return [
    `${others}${former(unansweredFormer, unanswered)}${unansweredFormer > 0 ? ',' : ''} wrote or ${unanswered === 1 ? 'was' : 'were'} written to without an answer on record, and ${unanswered === 1 ? 'is' : 'are'} not counted.`,
  ];
}

/** People who left and whom only the roster of then names beside somebody here. */
function oldLines({ oldLines: left, own }: Figures): string[] {
  if (left === 0) return [];
  const are = left === 1 ? 'is' : 'are';
  return [
    `${counted(left, 'person', 'people')} who left ${own} ${are} joined to people here by an old reporting line alone, which does not tell whether they are still in touch, and ${are} not counted.`,
  ];
}

function former(left: number, known: number): string {
  if (left === 0) return '';
  if (left === known) return known === 1 ? ', a former colleague' : ', all of them former colleagues';
  return left === 1 ? ', one of them a former colleague' : `, ${numeral(left)} of them former colleagues`;
}

/** Nothing where no organisation of theirs is known. */
const placed = (organisations: number): string =>
  organisations === 0 ? '' : ` in ${counted(organisations, 'organisation')}`;

function reached(answer: Figures, { alone }: Support): string[] {
  const { own, reach, organisationsReached, triangulated, leaversToLoseHalf } = answer;
  if (reach === 0) return [`No contact of ${own} is strong enough to carry a request yet.`];
  const half = leaversToLoseHalf.exact ?? leaversToLoseHalf.greedy;
  const first = `${own} can ask ${counted(reach, 'person', 'people')} outside${placed(organisationsReached)}`;
  if (!alone) return [`${first}.`];
  return [
    `${first}; ${numeral(triangulated)} of them through two or more colleagues${half === null ? '' : `. Half would be lost if ${counted(half, 'colleague')} left`}.`,
  ];
}

function onesOwn({ insiders, known, reach }: Figures, overKnown: boolean): string[] {
  const soleOf = (row: DependenceOfInsider): number => (overKnown ? row.soleKnown : row.sole);
  const most = [...insiders].sort((x, y) => soleOf(y) - soleOf(x))[0]!;
  const sole = soleOf(most);
  if (sole === 0) return ['No contact outside depends on one colleague alone.'];
  const all = overKnown ? known : reach;
  const verb = overKnown ? 'is recorded to know' : 'can ask';
  const them = sole === 1 ? 'this contact' : 'them';
  const equal = insiders.filter((row) => soleOf(row) === sole).length - 1;
  if (equal > 0)
    return [
      `${most.name} and ${counted(equal, 'other colleague')} ${overKnown ? 'are each recorded to know' : 'can each ask'} ${numeral(sole)} of these ${numeral(all)} whom nobody else here ${overKnown ? 'is recorded to know' : 'can ask'}: introduce colleagues to their contacts while there is time.`,
    ];
  return [
    `Only ${most.name} ${verb} ${numeral(sole)} of these ${numeral(all)}: introduce colleagues to ${them} while there is time.`,
  ];
}

function handed(list: readonly HandOn[]): string[] {
  const first = list.find((one) => one.toName !== undefined);
  if (first === undefined) return [];
  return [
    `A good one to start with: ${first.fromName} introduces ${first.outsiderName} to ${first.toName}, ${receiverWords(first)}.`,
  ];
}

function sharpen({ rateNext }: Figures): string[] {
  if (rateNext.length === 0) return [];
  const names = rateNext.slice(0, 3).map(({ sourceName, targetName }) => `${sourceName} about ${targetName}`);
  return [`Rating these ties would change the answer most: ${names.join('; ')}.`];
}
