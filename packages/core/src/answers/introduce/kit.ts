import type { Network } from '../../model/network.ts';
import { postOf } from '../ask/traces.ts';
import { topicWords, wordsHeld } from '../ask/words.ts';
import { named } from '../ground/ground.ts';
import { spokenName } from '../ground/spoken-name.ts';
import { type SharedPlace, sharedPlaces, sharedWords } from '../support/shared-places.ts';
import type { Form } from './form.ts';
import { KIT_TEMPLATES, type KitTemplates } from './kit-templates.ts';
import type { Reasons } from './reasons.ts';

/** Texts for one path, to be sent by hand: nothing is sent. */
export interface Kit {
  /** Those who pass it on, by name, in the order of the path. */
  readonly brokers: readonly string[];
  /** To the first broker; absent on a direct path. */
  readonly request?: string;
  /** One for each broker to pass on, in the order of the path. */
  readonly notes: readonly string[];
  /** To the target: by the last broker, or by the asker on a direct path. */
  readonly question: string;
}

/** One asking of a path; without reasons where two colleagues have no tie on record. */
export interface Asking {
  readonly form: Form;
  readonly reasons?: Reasons;
}

/** Of two colleagues without a tie on record. */
export const COLLEAGUES: Asking = { form: 'both' };

/** The asking kit for a path. The request to the first broker never names the target. */
export function kitFor(
  network: Network,
  path: readonly number[],
  steps: readonly Asking[],
  options: {
    readonly topic?: string | undefined;
    readonly own?: string | undefined;
    readonly templates?: Partial<KitTemplates> | undefined;
    /** Whether letters to third parties may name what two people share. */
    readonly sharedPlaces?: boolean | undefined;
    readonly asOf: number;
  },
): Kit {
  const own = options.own ?? network.settings.own;
  const templates = { ...KIT_TEMPLATES, ...options.templates };
  const nameAt = (at: number): string => spokenName(named(network, path.at(at)!).name);
  const common = sharedPlaces(network, path[0]!, path.at(-1)!, options.asOf);
  const told = options.sharedPlaces === true ? common : [];
  const historyOf = (who: string, places: readonly SharedPlace[]): string =>
    places
      .slice(0, 2)
      .map((place) => `${who} ${placeWords(place)}. `)
      .join('');
  const links = publicLinks(network, path[0]!, options.topic);
  const linksFor = (form: Form, who: string): string =>
    form === 'meeting' || links === '' ? '' : `To read first, by ${who}: ${links}. `;
  const final = steps.at(-1)!.form;
  const places = {
    asker: nameAt(0),
    target: nameAt(-1),
    broker: nameAt(1),
    lastBroker: nameAt(-2),
    topic: options.topic ?? 'a piece of work of ours',
    ofOwn: own === undefined ? '' : ` of ${own}`,
    history: historyOf('You two', told),
    formWords: FORM_WORDS[final],
    links: linksFor(final, nameAt(0)),
  };
  const end = network.people[path.at(-1)!]!;
  const brokers = path.slice(1, -1);
  const names = brokers.map((v) => named(network, v).name);
  if (end.onRequest === true) {
    const [membership] = end.memberships;
    const at = membership === undefined ? undefined : network.organisations[membership.organisation]?.name;
    const onRequest = {
      ...{ ...places, target: '(whom you choose)', place: at === undefined ? '' : ` at ${at}` },
      ...(path.length === 2 ? { asker: '(your name)', broker: nameAt(0) } : {}),
    };
    const first = path.length > 3 ? templates.request : templates.whom;
    return {
      brokers: names,
      request: filled(first, onRequest),
      notes: [],
      question: filled(templates.question, onRequest),
    };
  }
  if (path.length === 2)
    return {
      brokers: [],
      notes: [],
      question: filled(templates.direct, {
        ...places,
        history: historyOf('We', common),
        links: linksFor(final, 'me'),
      }),
    };
  return {
    brokers: names,
    request: filled(templates.request, { ...places, target: 'somebody' }),
    notes: brokers.map((broker, at) => {
      const last = at === brokers.length - 1;
      return filled(templates.note, {
        ...places,
        broker: spokenName(named(network, broker).name),
        next: nameAt(at + 2),
        links: linksFor(steps[at + 1]!.form, nameAt(0)),
        ...(last ? { target: 'you' } : { history: historyOf(`${places.asker} and ${places.target}`, told) }),
        tie: tieWords(steps[0]!, options.sharedPlaces === true),
        ask: last
          ? 'May I put you two in touch? I pass on nothing before you agree.'
          : `Would you ask ${places.target} whether that suits? Please pass on nothing before they agree.`,
        ...(at === 0 ? {} : { tie: 'we were put in touch by somebody I know' }),
      });
    }),
    question: filled(templates.question, places),
  };
}

/** Verb and place, after two people: `were both at Far AG (2012 to 2015)`, `are both in Guild`. */
function placeWords(place: SharedPlace): string {
  const words = sharedWords(place);
  return place.now ? `are ${words}` : words;
}

/** How a broker knows the asker, as far as it is for a third party to read. */
function tieWords({ reasons }: Asking, shared: boolean): string {
  if (reasons === undefined) return 'we are colleagues';
  const known = 'we know each other';
  return shared && reasons.shared.length > 0
    ? `${known}, ${reasons.shared.slice(0, 2).join(' and ')}`
    : known;
}

const FORM_WORDS: Readonly<Record<Form, string>> = {
  message: 'a few lines in writing',
  meeting: 'a meeting or a call',
  both: 'a meeting or a call',
};

const MOST_LINKS = 2;

/** What the one who asks published, about the topic if there is any of it, newest first; nothing without an address. */
function publicLinks(network: Network, asker: number, topic: string | undefined): string {
  const words = topicWords(topic ?? '');
  const posts = network.people[asker]!.attributes.filter(([key]) => key === 'published')
    .map(([, value]) => postOf(value))
    .filter(({ link }) => link !== null)
    .sort((x, y) => ((x.date ?? '') < (y.date ?? '') ? 1 : -1));
  const fitting = posts.filter(({ text }) => words.length > 0 && wordsHeld(words, text) === words.length);
  return (fitting.length > 0 ? fitting : posts)
    .slice(0, MOST_LINKS)
    .map(({ text, link }) => `“${text}” ${link}`)
    .join(' and ');
}

function filled(template: string, places: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, key: string) => places[key] ?? whole);
}
