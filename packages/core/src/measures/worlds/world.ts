import { worldFrom } from '../../model/contact.ts';
import { type DescribedMeasure, described, type Measure, measure } from '../measure.ts';
import { NO_CONTACT } from './no-contact.ts';

export const world: Measure<readonly string[]> = measure({
  id: 'world',
  title: 'World',
  levels: ['actor'],
  question: 'worlds',
  needs: ['contact'],
  compute: ({ view }) =>
    view.contact === undefined
      ? { words: view.actors.map(() => 'unknown'), undefinedBecause: NO_CONTACT }
      : { words: view.contact.actors.map(worldFrom) },
});

export const worldDescribed: DescribedMeasure = described(world, {
  meaning:
    'Where to find somebody: online, face-to-face, or both. People in both can join the two; unknown says that too little is recorded.',
  definition:
    'F = the share face to face over all interactions of a person (see faceToFace): online below 1/3, face-to-face above 2/3, else both; unknown with fewer than 5 interactions.',
  reads: 'Interactions with their channel, day and participants.',
  direction: 'None: an interaction belongs to everybody in it.',
  undefined: 'Said as unknown, never left out.',
  disconnected: 'Not affected.',
  range: 'online, face-to-face, both, unknown.',
  cost: 'Linear in interactions.',
  example: 'unknown',
  source: 'Measure of this project; measures.md section 8.',
});
