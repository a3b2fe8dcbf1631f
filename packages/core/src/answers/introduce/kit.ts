import type { Network } from '../../model/network.ts';
import { named } from '../ground/ground.ts';
import { spokenName } from '../ground/spoken-name.ts';
import type { Step } from './introduce.ts';
import { KIT_TEMPLATES, type KitTemplates } from './kit-templates.ts';
import { sharedBy } from './reasons.ts';

/** Texts for one path, to be sent by hand: nothing is sent. */
export interface Kit {
  /** To the first broker; absent on a direct path. */
  readonly request?: string;
  /** One for each broker to pass on, in the order of the path. */
  readonly notes: readonly string[];
  /** To the target: by the last broker, or by the asker on a direct path. */
  readonly question: string;
}

/** The asking kit for a path. The request to the first broker never names the target. */
export function kitFor(
  network: Network,
  path: readonly number[],
  steps: readonly Step[],
  options: {
    readonly topic?: string | undefined;
    readonly own?: string | undefined;
    readonly templates?: Partial<KitTemplates> | undefined;
  } = {},
): Kit {
  const templates = { ...KIT_TEMPLATES, ...options.templates };
  const nameAt = (at: number): string => spokenName(named(network, path.at(at)!).name);
  const common = sharedBy(network, path[0]!, path.at(-1)!);
  const historyOf = (who: string): string =>
    common.length === 0 ? '' : `${who} ${common.slice(0, 2).join(' and ')} in common. `;
  const places = {
    asker: nameAt(0),
    target: nameAt(-1),
    broker: nameAt(1),
    lastBroker: nameAt(-2),
    topic: options.topic ?? 'a piece of work of ours',
    ofOwn: options.own === undefined ? '' : ` of ${options.own}`,
    history: historyOf('You two have'),
    formWords: steps.at(-1)!.form === 'meeting' ? 'a meeting or a call' : 'a few lines or a call',
  };
  if (path.length === 2)
    return { notes: [], question: filled(templates.direct, { ...places, history: historyOf('We have') }) };
  const brokers = path.slice(1, -1);
  return {
    request: filled(templates.request, { ...places, target: 'somebody' }),
    notes: brokers.map((broker, at) => {
      const last = at === brokers.length - 1;
      const tie = steps[0]!.reasons;
      const since = tie.lastContact === null ? 'we know each other' : `last in touch on ${tie.lastContact}`;
      return filled(templates.note, {
        ...places,
        broker: spokenName(named(network, broker).name),
        next: nameAt(at + 2),
        ...(last ? { target: 'you' } : { history: historyOf(`${places.asker} and ${places.target} have`) }),
        tie: tie.shared.length === 0 ? since : `${since}, both in ${tie.shared.slice(0, 2).join(' and ')}`,
        ask: last
          ? 'May I put you two in touch? I pass on nothing before you agree.'
          : `Would you ask ${places.target} whether that suits? Please pass on nothing before they agree.`,
        ...(at === 0 ? {} : { tie: 'we were put in touch by somebody we both trust' }),
      });
    }),
    question: filled(templates.question, places),
  };
}

function filled(template: string, places: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, key: string) => places[key] ?? whole);
}
