import { TertiusError } from '../../errors.ts';

/** Texts with {places}; a user may hand in their own. */
export interface KitTemplates {
  /** To the first broker, who learns whom it is about only after agreeing. */
  readonly request: string;
  /** To somebody who knows a contact whom they name only when asked. */
  readonly whom: string;
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
  whom: 'Dear {broker},\n\nYou know people{place} whom you name when asked. I would like to talk with one of them about {topic}. Whom could I ask, and would you put us in touch? If it does not suit you now, say so: a no is quite all right.\n\n{asker}',
  note: 'Dear {next},\n\n{asker}{ofOwn} would like to talk with {target} about {topic}. {history}{asker} and I: {tie}. {links}{ask}\n\n{broker}',
  question:
    'Dear {target},\n\n{asker}{ofOwn} would like to talk with you about {topic}. {history}{links}May I put you two in touch? I pass on nothing before you agree.\n\n{lastBroker}',
  direct:
    'Dear {target},\n\nI would like to talk with you about {topic}. {history}{links}Would {formWords} in the coming weeks suit you?\n\n{asker}',
};

const COMMON = ['asker', 'topic', 'ofOwn', 'history', 'formWords', 'links'];

/** The {places} that each text may have. The request has none for the target: it must not name them. */
export const KIT_PLACES: Readonly<Record<keyof KitTemplates, readonly string[]>> = {
  request: ['asker', 'topic', 'ofOwn', 'formWords', 'broker'],
  whom: ['asker', 'topic', 'ofOwn', 'formWords', 'broker', 'place'],
  note: [...COMMON, 'target', 'broker', 'lastBroker', 'next', 'tie', 'ask'],
  question: [...COMMON, 'target', 'broker', 'lastBroker'],
  direct: [...COMMON, 'target'],
};

/**
 * The templates in a value read from JSON; a text may be a list of its lines, and those left out stay as they are.
 * Throws `out-of-range` for a text or a {place} that there is not.
 */
export function readKitTemplates(value: unknown): Partial<KitTemplates> {
  const names = Object.keys(KIT_PLACES);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new TertiusError('out-of-range', `templates are an object with the texts ${names.join(', ')}`);
  return Object.fromEntries(
    Object.entries(value).map(([name, said]) => {
      if (!isName(name))
        throw new TertiusError(
          'out-of-range',
          `there is no text named ${JSON.stringify(name)}, only ${names.join(', ')}`,
          {
            value: name,
          },
        );
      return [name, textOf(name, said)];
    }),
  );
}

function isName(name: string): name is keyof KitTemplates {
  return Object.hasOwn(KIT_PLACES, name);
}

function textOf(name: keyof KitTemplates, said: unknown): string {
  const text = Array.isArray(said) && said.every((line) => typeof line === 'string') ? said.join('\n') : said;
  if (typeof text !== 'string' || text.trim() === '')
    throw new TertiusError('out-of-range', `${name} is a text, or a list of its lines`, {
      value: JSON.stringify(said),
    });
  for (const [place, key] of text.matchAll(/\{(\w+)\}/g))
    if (!KIT_PLACES[name].includes(key as string))
      throw new TertiusError(
        'out-of-range',
        `${name} has no place ${place}; it may have ${KIT_PLACES[name].join(', ')}`,
        {
          value: place,
        },
      );
  return text;
}
