import { faceToFaceShare } from '../../model/contact.ts';
import { type DescribedMeasure, described, type Measure, measure } from '../measure.ts';
import { perGiven } from '../per-given.ts';
import { NO_CONTACT, undefinedOf } from './no-contact.ts';

export const faceToFace: Measure<Float64Array> = measure({
  id: 'faceToFace',
  title: 'Share face to face',
  levels: ['actor', 'tie'],
  question: 'worlds',
  needs: ['contact'],
  spread: perGiven,
  compute: ({ view }) =>
    view.contact === undefined
      ? { actors: undefinedOf(view.actors), ties: undefinedOf(view.source), undefinedBecause: NO_CONTACT }
      : {
          actors: Float64Array.from(view.contact.actors, faceToFaceShare),
          ties: Float64Array.from(view.contact.ties, faceToFaceShare),
        },
});

export const faceToFaceDescribed: DescribedMeasure = described(faceToFace, {
  meaning: 'A high value says that people meet or talk; a low one that they keep in touch online.',
  definition:
    'f = (Q(in person) + Q(call, video) / 2) / sum over channels c of Q(c), where Q(c) is the sum of u(c) * 2^(-age / halfLife(c)) / (n - 1) over the interactions on c of a tie, or of a person, with n participants. Each counts plainly, answered or not; connections, recommendations, introductions, follows and meetings of which no file says how are left out.',
  reads: 'Interactions with their channel, day and participants.',
  direction: 'None: an interaction belongs to both.',
  undefined: 'Without a dated interaction of at most 50 people; everywhere where no interactions are known.',
  disconnected: 'Not affected.',
  range: '0 to 1.',
  cost: 'Linear in interactions.',
  example: null,
  source: 'Measure of this project; measures.md section 8.',
});
