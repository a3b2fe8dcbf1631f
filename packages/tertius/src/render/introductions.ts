import type { Introductions } from '@tertius/core';
import type { WarmPath } from '@tertius/core/answers';
import { bandWords, counted } from '@tertius/core/words';
import { clean } from './clean.ts';
import { figure } from './table.ts';

type Step = WarmPath['steps'][number];

/** Who has ties of their own there: the answer to "who bridges us to them?". `self`: the user, by id and name. */
export function bridgeWords(
  { to, bridges, weakBridges, oldLines, massMail }: Introductions,
  self?: { readonly id: string; readonly name: string },
): string {
  if (bridges.length === 0)
    return [
      weakBridges.length === 0
        ? `Nobody here has a tie of their own to ${clean(to.name)}.`
        : `Nobody here has a tie of their own to ${clean(to.name)} that is strong enough to ask through; that of ${namesOf(weakBridges)} is too weak (strength under 0.05, or trust rated 0).`,
      ...noWayWords(to.name, { oldLines, massMail }),
    ].join(' ');
  const line = `With a tie of their own to ${clean(to.name)}: ${bridgeNames(bridges)}.`;
  if (self === undefined || bridges.some(({ id }) => id === self.id)) return line;
  const one = bridges.length === 1 ? clean(bridges[0]!.name) : 'one of them';
  return `${line} You can ask ${one} to introduce you; ways that begin with you: --from ${JSON.stringify(clean(self.name))}.`;
}

/** Whom an old reporting line, or mass mail, alone joins to them: no ways lead over these. */
export function noWayWords(
  to: string,
  { oldLines, massMail }: Pick<Introductions, 'oldLines' | 'massMail'>,
): string[] {
  return [
    ...(oldLines.length === 0
      ? []
      : [
          `An old reporting line joins ${namesOf(oldLines)} to ${clean(to)}; whether they are still in touch is not recorded.`,
        ]),
    ...(massMail.length === 0
      ? []
      : [
          `Mass mail alone joins ${namesOf(massMail)} to ${clean(to)}; whether they know each other is not recorded.`,
        ]),
  ];
}

function namesOf(people: Introductions['oldLines']): string {
  const names = people.slice(0, 3).map(({ name }) => clean(name));
  const more = people.length - names.length;
  return `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** Which colleagues know somebody there, beside the ways that lead from one of them. */
export function knowingColleagues({ to, colleagues }: Introductions): string {
  return `Colleagues with a tie of their own to ${clean(to.name)}: ${bridgeNames(colleagues)}. Each of them may be worth asking, also where no way below leads over them.`;
}

/** Whom a colleague can ask though no tie between the two is on record. */
export function colleagueWords({ to, from, colleagues }: Introductions): string {
  return `Colleagues with a tie of their own to ${clean(to.name)}: ${bridgeNames(colleagues)}. No tie between ${clean(from?.name ?? '')} and them is on record; as a colleague you can ask all the same.`;
}

/** The texts for the colleagues who know somebody there; nothing where none are wanted. */
export function colleagueKitLines({ to, colleagues }: Introductions): string[] {
  return colleagues.flatMap(({ name, kit }) =>
    kit === undefined ? [] : ['', `To ask ${clean(name)} about ${clean(to.name)}:`, ...kitLines(kit)],
  );
}

/** A strength, or the band that a share gives of it. */
const strengthOf = ({ strength, band }: Introductions['bridges'][number]): string =>
  band === null ? figure(strength) : BAND_WORDS[band];

const BAND_WORDS = { low: 'low: 0.1 to 0.3', medium: 'medium: 0.3 to 0.6', high: 'high: 0.6 or more' };

function bridgeNames(bridges: Introductions['bridges']): string {
  const first = bridges
    .slice(0, 5)
    .map((bridge) =>
      bridge.contacts > 1
        ? `${clean(bridge.name)} (${counted(bridge.contacts, 'tie')}, the strongest ${strengthOf(bridge)})`
        : `${clean(bridge.name)} (${strengthOf(bridge)})`,
    );
  const left = bridges.length - first.length;
  return `${first.join(', ')}${left === 0 ? '' : ` and ${left} more`}`;
}

export function pathHeading(path: WarmPath, number: number): string {
  return `${number}. ${path.names.map(clean).join(' > ')}   strength ${figure(path.strength)}`;
}

/** The steps of a way, and whom else its last but one knows there: those to whom another way `shown` leads from the same person are not named twice. */
export function stepLines({ steps, others: all, path }: WarmPath, shown: readonly WarmPath[] = []): string[] {
  const ends = new Set(shown.filter((way) => way.path.at(-2) === path.at(-2)).map((way) => way.path.at(-1)));
  const others = all.filter(({ id }) => !ends.has(id));
  const owner = steps.at(-1)?.fromName ?? '';
  return [
    ...steps.map(stepWords(steps)),
    ...(others.length === 0
      ? []
      : [
          `   ${clean(owner)} also knows there: ${others
            .slice(0, 5)
            .map(({ name }) => clean(name))
            .join(', ')}${others.length > 5 ? ` and ${others.length - 5} more` : ''}`,
        ]),
  ];
}

function stepWords(steps: WarmPath['steps']): (step: Step) => string {
  return (step) => {
    const who =
      step.askWho !== null
        ? clean(step.askWho)
        : steps.length === 1
          ? `${clean(step.fromName)} ${step.form === 'meeting' ? 'turns' : 'writes'} to ${clean(step.toName)} without an introduction, ${FORM[step.form]}`
          : `${clean(step.fromName)} asks ${clean(step.toName)} ${FORM[step.form]}`;
    const how = step.askWho !== null ? '' : `\n      ${step.how}`;
    const directly = step.colleague
      ? `\n      ${clean(step.toName)} is a colleague of ${clean(steps[0]!.fromName)}, who can ask them directly, though no tie that carries it is on record`
      : '';
    return `   ${who} (${reasonsOf(step).join('; ')})${how}${directly}`;
  };
}

const FORM: Readonly<Record<Step['form'], string>> = {
  message: 'by message',
  meeting: 'in a meeting or call',
  both: 'by message first, then in a meeting',
};

function reasonsOf({ strength, reasons, asked, declined }: Step): string[] {
  const { given, banded, trust, knowledge, history, evidence, lastContact, shared, dormant, assumed } =
    reasons;
  const guessed = assumed.includes('trust') ? ', assumed: nobody has rated it' : '';
  const parts =
    given !== null
      ? []
      : [
          trust === null ? '' : `trust ${figure(trust)}${guessed}`,
          knowledge === null || knowledge === 0
            ? ''
            : `knowledge of each other ${figure(knowledge)}${reasons.knowledgeInferred ? `, inferred from ${assumed.includes('knowledge') ? 'a shared organisation or group, taken as a year' : 'time in a shared organisation or group'}` : ''}`,
          history === 0 ? '' : `shared history ${figure(history)}`,
        ];
  return [
    banded
      ? `strength ${bandWords(given)}, which counts as ${figure(strength)}`
      : `strength ${figure(strength)}${given === null ? '' : assumed.includes('strength') ? ', assumed: the file gives none' : ' as a file gives it'}`,
    ...parts,
    evidence === 0 ? '' : counted(evidence, 'piece of evidence', 'pieces of evidence'),
    lastContact === null
      ? ''
      : reasons.channel === 'connection'
        ? `connected on ${lastContact}`
        : `last contact ${lastContact}`,
    dormant ? 'dormant: get in touch again first' : '',
    shared.slice(0, 2).map(clean).join(', '),
    askedWords(asked - 2 * declined, declined),
  ].filter((part) => part !== '');
}

/** What somebody was asked before: how many asks that count once, and how many refusals, which count twice. */
function askedWords(asked: number, declined: number): string {
  const times = (n: number): string => (n === 1 ? 'once' : `${n} times`);
  if (declined > 0)
    return `declined ${times(declined)} within a year${asked > 0 ? ` and asked ${times(asked)} more` : ''}, so counted less`;
  return asked === 0 ? '' : `asked ${times(asked)} lately, so counted less`;
}

/** What the numbers mean, for one who has never seen them; a chance only where nothing of it is assumed. */
export function strengthWords({
  paths,
  atLeastOne,
  chanceStated,
  orderUntold,
  contactFirst,
}: Introductions): string {
  const lines = [
    'Strength runs from 0 to 1: how warm a tie is. That of a way is the strengths of its ties multiplied.',
  ];
  if (atLeastOne === 1)
    lines.push(
      'Here it is 1, the most there is: rating ties tells warm from cool (tertius rate NET --next).',
    );
  else if (orderUntold)
    lines.push(
      'These strengths differ by less than 0.05 and rest on trust that is assumed, so their order says little; rating the ties would tell.',
    );
  else if (contactFirst)
    lines.push(
      'Trust is assumed on these ways and their strengths hardly differ, so those come first whose last tie has contact on record: more than an accepted connection.',
    );
  else if (paths.length > 1 && chanceStated && !haveInCommon(paths)) {
    const chance = atLeastOne > 0.995 ? 'more than 99' : String(Math.round(100 * atLeastOne));
    lines.push(
      `If it were the chance of a yes, at least one of these ${paths.length} ways would work out in ${chance} of 100 cases.`,
    );
  }
  return lines.join('\n');
}

/** Whether two ways lead over the same person: then their chances are not independent. */
function haveInCommon(paths: readonly WarmPath[]): boolean {
  const inner = paths.flatMap(({ path }) => path.slice(1, -1));
  return new Set(inner).size < inner.length;
}

export function kitLines({ request, notes, question }: NonNullable<WarmPath['kit']>): string[] {
  const texts: [string, string][] = [
    ...(request === undefined
      ? []
      : [
          ['First, to the one you ask (it does not name whom you want to meet)', request] as [string, string],
        ]),
    ...notes.map((note): [string, string] => ['Once they agree, for them to pass on', note]),
    [request === undefined ? 'To send' : 'Or shorter, only the question', question],
  ];
  return texts.map(([title, text]) => `\n   ${title}:\n${indented(text)}`);
}

const indented = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '' : `     ${line}`))
    .join('\n');
