import { metricsSync, type Network } from '@tertius/core';
import { CHANNELS, type Channel, countPeople } from '@tertius/core/network';
import { dayTies, peopleView } from '@tertius/core/ties';
import type { Room } from '../../figure/room.ts';
import { type Placed, twoWorldsFigure } from '../../figure/two-worlds.ts';
import { nameOf, type Readings } from '../readings.ts';
import { counted, decimal, listed, people, percent } from '../wording/words.ts';
import type { FigureAnswer } from './figure-answer.ts';

/** People by their share face to face, with those who translate between the worlds; null where nothing says how people meet. */
export function worldsAnswer(readings: Readings, room?: Room): FigureAnswer | null {
  const { network } = readings;
  const { person, found } = measured(readings);
  const { faceToFace, translator } = found.actors;
  const worlds = new Map(
    Array.from(person, (index, at) => [network.people[index]!.id, found.words?.world?.[at] ?? '']),
  );
  const placed = Array.from(person).flatMap((index, at): Placed[] => {
    const { id } = network.people[index]!;
    const share = faceToFace?.[at] ?? Number.NaN;
    if (Number.isNaN(share) || worlds.get(id) === 'unknown') return [];
    const bridge = translator?.[at] ?? Number.NaN;
    return [
      {
        ...{ id, name: nameOf(readings, index), share, insider: readings.insider[index]! },
        translates: Number.isNaN(bridge) ? 0 : bridge,
      },
    ];
  });
  if (placed.length === 0) return null;
  const count = (world: string): number => placed.filter(({ id }) => worlds.get(id) === world).length;
  const translators = placed
    .filter(({ translates }) => translates > 0)
    .sort((a, b) => b.translates - a.translates);
  const first = listed(translators.slice(0, 3).map(({ name }) => name));
  const unknown = countPeople(network) - placed.length;
  const sentence = `${inTouch(network, count)}; ${translators.length === 0 ? 'no colleague is close to people in both' : `${first} ${translators.length === 1 ? 'is' : 'are'} close to people in both worlds and can join them`}.`;
  return {
    figure: twoWorldsFigure(
      placed,
      {
        title: 'Two worlds: online and face to face',
        sentence,
        notes: [
          'A dot is a person, blue for a colleague and grey for somebody outside; further right is more of their contact face to face (calls and video count half). Ringed and named: colleagues close to people outside in both worlds.',
          ...(unknown > 0 ? [`Too little is recorded of ${people(unknown)}, who are not placed.`] : []),
        ],
      },
      room,
    ),
    columns: ['Person', 'Face to face', 'World', 'Translator'],
    rows: placed
      .toSorted((a, b) => b.translates - a.translates || b.share - a.share)
      .map(({ id, name, share, translates }) => ({
        cells: [name, percent(share), worlds.get(id) ?? '', translates > 0 ? decimal(translates) : ''],
        person: id,
      })),
  };
}

/** How many are in touch in which world; of a world of which nothing was read nothing is said. */
function inTouch({ interactions }: Network, count: (world: string) => number): string {
  const channels = new Set(interactions.channel);
  const read = (names: readonly Channel[]): boolean =>
    names.some((name) => channels.has(CHANNELS.indexOf(name)));
  const online = `${counted(count('online'), 'person keeps', 'people keep')} in touch online`;
  if (!read(['in-person', 'call', 'video']))
    return `${online}; no meetings or calls are in the data, so nothing is said of who meets face to face`;
  return `${online}, ${count('face-to-face')} face to face, ${count('both')} in both`;
}

interface Measured {
  readonly found: ReturnType<typeof metricsSync>;
  /** By actor: their number among all people of the network. */
  readonly person: Uint32Array;
}

const known = new WeakMap<Readings, Measured>();

/** What says how people meet, without mailboxes and lists, worked out once for a reading. */
function measured(readings: Readings): Measured {
  const { network, asOf } = readings;
  let found = known.get(readings);
  if (found === undefined) {
    const of = { directed: false, group: 'organisation', asOf };
    const { view, person } = peopleView(network, dayTies(network, { asOf }), of);
    found = { person, found: metricsSync(view, { measures: ['faceToFace', 'world', 'translator'] }) };
    known.set(readings, found);
  }
  return found;
}
