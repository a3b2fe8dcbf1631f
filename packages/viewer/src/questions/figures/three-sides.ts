import { triangulate } from '@tertius/core';
import { type Fan, fansFigure } from '../../figure/fans.ts';
import type { Room } from '../../figure/room.ts';
import { nameOf, type Readings } from '../readings.ts';
import { decimal, shownName } from '../wording/words.ts';
import type { FigureAnswer } from './figure-answer.ts';

/** A side that nobody can score is not known, and not 0. */
const said = (score: number | null): string => (score === null ? 'not known' : decimal(score));

/** Words to somebody, with who that is before them. */
const about = (name: string, words: string): string =>
  words === '' ? `${name}.` : `${name}: ${words[0]!.toLowerCase()}${words.slice(1)}`;

export interface SidesGiven {
  /** Id of a colleague. */
  readonly person: string;
  /** A topic or piece of work to look through. */
  readonly topic?: string;
}

/** Support, practice and validation of a colleague; null for somebody who is none. */
export function sidesAnswer(
  readings: Readings,
  tau: number,
  { person, topic }: SidesGiven,
  room?: Room,
): FigureAnswer | null {
  const { network, asOf, evidence, byId, insider } = readings;
  const index = byId.get(person);
  if (index === undefined || !insider[index]) return null;
  const row = triangulate(network, {
    ...{ asOf, tau, person, imports: evidence.imports },
    ...(topic === undefined || topic === '' ? {} : { topic }),
  }).insiders[0];
  if (row === undefined) return null;
  const { support, practice, validation, thinnest, nextStep } = row;
  const name = nameOf(readings, index);
  const called = (id: string, said: string): string => {
    const at = byId.get(id);
    return at === undefined ? shownName(said) : nameOf(readings, at);
  };
  const ghost =
    nextStep === null
      ? {}
      : {
          ghost: {
            id: nextStep.outsider,
            name: called(nextStep.outsider, nextStep.outsiderName),
            by: called(nextStep.broker, nextStep.brokerName),
          },
        };
  const fan = (
    title: Fan['title'],
    key: 'support' | 'practice' | 'validation',
    none: string,
    score: Fan['score'],
    voices: Fan['voices'],
  ): Fan => ({
    ...{ title, score, voices, none, weakest: thinnest === key },
    ...(nextStep?.phase === key ? ghost : {}),
  });
  const voices = (list: readonly { readonly id: string; readonly name: string; readonly value: number }[]) =>
    list.map((voice) => ({ ...voice, name: called(voice.id, voice.name) }));
  const fans = [
    fan('Support', 'support', 'Nobody outside yet.', support.score, voices(support.evidence)),
    fan(
      practice.community === null ? 'Practice' : `Practice: ${shownName(practice.community)}`,
      'practice',
      'No community outside yet.',
      practice.score,
      voices(practice.evidence),
    ),
    fan(
      'Validation',
      'validation',
      validation.decided
        ? 'No outside voice reaches those who decide.'
        : 'Nobody is recorded who decides about this work.',
      validation.decided ? validation.score : null,
      validation.evidence.map(({ outsider, outsiderName, value }) => ({
        id: outsider,
        name: called(outsider, outsiderName),
        value,
      })),
    ),
  ];
  return {
    figure: fansFigure(
      { id: person, name },
      fans,
      {
        title: `What stands behind ${name}${topic ? `: ${topic}` : ''}`,
        sentence: about(name, row.words.slice(-2).join(' ')),
        notes: [
          ...(row.words.length > 2 ? [row.words.slice(0, -2).join(' ')] : []),
          'Each side is a fan of people outside; thicker is stronger, and the shaded part grows with the score of the side, 0 to 1.',
          ...(thinnest === null ? [] : ['Orange: the thinnest side.']),
          ...(nextStep === null ? [] : ['Dashed: the introduction that would help most.']),
        ],
      },
      room,
    ),
    columns: ['Side', 'Person', 'Counts', 'Score of the side'],
    rows: fans.flatMap(({ title, voices: list, score, ghost: wanted }) => [
      ...list.map((voice) => ({
        cells: [title, voice.name, decimal(voice.value), said(score)],
        person: voice.id,
      })),
      ...(wanted === undefined
        ? []
        : [
            {
              cells: [title, `${wanted.name} (through ${wanted.by})`, 'not yet', said(score)],
              person: wanted.id,
            },
          ]),
    ]),
  };
}
