import { largest, topMean } from '../../kernels/top.ts';
import { type World, worldFrom } from '../../model/contact.ts';
import type { NetworkView } from '../../model/network-view.ts';
import { type DescribedMeasure, described, type Measure, measure } from '../measure.ts';
import { NO_CONTACT, undefinedOf } from './no-contact.ts';

const NO_OWN =
  'Nobody said which organisation is the own one, so there are no insiders. Name it with the option for the own organisation when importing.';
const TOP = 3;

export const translator: Measure<Float64Array> = measure({
  id: 'translator',
  title: 'Translator between the worlds',
  levels: ['actor'],
  question: 'worlds',
  needs: ['contact'],
  compute: ({ view }) => {
    const { contact } = view;
    if (contact === undefined || contact.inside === undefined)
      return {
        actors: undefinedOf(view.actors),
        undefinedBecause: contact === undefined ? NO_CONTACT : NO_OWN,
      };
    const worlds = contact.actors.map(worldFrom);
    const outside = outsidersOf(view, contact.mutual, contact.inside);
    return {
      actors: Float64Array.from(view.actors, (_, v) =>
        contact.inside![v] === 0
          ? Number.NaN
          : Math.min(closeTo(outside[v]!, worlds, 'online'), closeTo(outside[v]!, worlds, 'face-to-face')),
      ),
    };
  },
});

export const translatorDescribed: DescribedMeasure = described(translator, {
  meaning:
    'A high value says that this insider is close to people outside in both worlds, and so can join them.',
  definition:
    'min(top_3 of M to outsiders whose world is online, top_3 of M to outsiders whose world is face-to-face), where M = sqrt(S_ij * S_ji) and top_3 is the sum of the three largest divided by 3, missing ones being 0.',
  reads: 'Mutual strengths; interactions with their channel and day; who belongs to the own organisation.',
  direction: 'Both directions, through M.',
  undefined: 'For outsiders; for everybody where no own organisation or no interactions are known.',
  disconnected: 'Not affected.',
  range: '0 to 1, where strengths are at most 1.',
  cost: 'Linear in interactions and ties.',
  example: null,
  source: 'Measure of this project; measures.md section 8.',
});

/** By insider: M to each outsider they are tied to; a pair with two arcs is there once. */
function outsidersOf(
  { source, target, actors }: NetworkView,
  mutual: Float64Array,
  inside: Uint8Array,
): ReadonlyMap<number, number>[] {
  const found = actors.map(() => new Map<number, number>());
  for (let tie = 0; tie < source.length; tie++) {
    const [a, b] = [source[tie]!, target[tie]!];
    if (inside[a] === inside[b]) continue;
    if (inside[a] === 1) found[a]!.set(b, mutual[tie]!);
    else found[b]!.set(a, mutual[tie]!);
  }
  return found;
}

function closeTo(ties: ReadonlyMap<number, number>, worlds: readonly World[], where: World): number {
  const there = [...ties].filter(([person]) => worlds[person] === where);
  return topMean(
    largest(
      there.map(([person, value]) => ({ person, value })),
      TOP,
    ),
    TOP,
  );
}
