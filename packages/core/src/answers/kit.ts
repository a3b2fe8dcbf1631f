import type { Network } from '../model/network.ts';
import { named } from './ground.ts';
import type { Step } from './introduce.ts';
import { sharedBy } from './reasons.ts';

/** Texts with {places}; a user may hand in their own. */
export interface KitTemplates {
  /** To the first broker, who learns whom it is about only after agreeing. */
  readonly request: string;
  /** What a broker passes on. */
  readonly note: string;
  /** To the target, before anybody's address is passed on. */
  readonly question: string;
  /** To the target where nobody stands between. */
  readonly direct: string;
}

export const KIT_TEMPLATES: KitTemplates = {
  request:
    'Dear {broker},\n\nI am looking for an introduction to somebody whom I believe you can reach, about {topic}. May I tell you who it is? If it does not suit you now, say so: a no is quite all right.\n\n{asker}',
  note: 'Dear {next},\n\n{asker}{ofOwn} would like to talk with {target} about {topic}. {history}{asker} and I: {tie}. {ask}\n\n{broker}',
  question:
    'Dear {target},\n\n{asker}{ofOwn} would like to talk with you about {topic}. {history}May I put you two in touch? I pass on nothing before you agree.\n\n{lastBroker}',
  direct:
    'Dear {target},\n\nI would like to talk with you about {topic}. {history}Would {formWords} in the coming weeks suit you?\n\n{asker}',
};

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
  const nameAt = (at: number): string => named(network, path.at(at)!).name;
  const common = sharedBy(network, path[0]!, path.at(-1)!);
  const places = {
    asker: nameAt(0),
    target: nameAt(-1),
    broker: nameAt(1),
    lastBroker: nameAt(-2),
    topic: options.topic ?? 'a piece of work of ours',
    ofOwn: options.own === undefined ? '' : ` of ${options.own}`,
    history: common.length === 0 ? '' : `You have ${common.slice(0, 2).join(' and ')} in common. `,
    formWords: steps.at(-1)!.form === 'meeting' ? 'a meeting or a call' : 'a few lines or a call',
  };
  if (path.length === 2) return { notes: [], question: filled(templates.direct, places) };
  const brokers = path.slice(1, -1);
  return {
    request: filled(templates.request, { ...places, target: 'somebody' }),
    notes: brokers.map((broker, at) => {
      const last = at === brokers.length - 1;
      const tie = steps[0]!.reasons;
      const since = tie.lastContact === null ? 'we know each other' : `last in touch on ${tie.lastContact}`;
      return filled(templates.note, {
        ...places,
        broker: named(network, broker).name,
        next: nameAt(at + 2),
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
