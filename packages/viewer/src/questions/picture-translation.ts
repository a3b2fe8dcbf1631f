import type { Person } from '@tertius/core';
import { mainHolders } from '@tertius/core/answers';
import { PAIR } from '@tertius/core/network';
import type { PictureModel, PictureTies } from '../layout/picture-model.ts';
import type { Holding } from './holding.ts';
import { nameOf, type Readings } from './readings.ts';

/** The one translation from the network to what the picture draws; people keep their index. */
export const toPictureModel = (readings: Readings, holding: Holding): PictureModel =>
  pictureModel(readings, holding, pictureTies(readings));

/** The ties that the picture draws, which a worker makes: the page has no list of pairs. */
export function pictureTies({ network, pairs }: Readings): PictureTies {
  const isPerson = (index: number): boolean => network.people[index]!.noPerson === undefined;
  const drawn = pairs.filter(({ a, b, mutual }) => mutual > 0 && isPerson(a) && isPerson(b));
  return {
    source: Uint32Array.from(drawn, (pair) => pair.a),
    target: Uint32Array.from(drawn, (pair) => pair.b),
    strength: Float64Array.from(drawn, ({ mutual }) => mutual),
    personal: Uint8Array.from(drawn, ({ pair }) =>
      Number((network.pairs.flags[pair]! & PAIR.organisational) === 0),
    ),
  };
}

/** What the picture draws, with those ties; its people share their texts with the network. */
export function pictureModel(readings: Readings, holding: Holding, ties: PictureTies): PictureModel {
  const { network } = readings;
  const brokers = new Set(mainHolders(holding));
  return {
    own: network.organisations[network.own ?? -1]?.name ?? null,
    people: network.people.map((person, index) => ({
      id: person.id,
      name: isOf(person, nameOf(readings, index)),
      organisation: readings.organisation[index] ?? null,
      unit: readings.insider[index] ? (readings.unit[index] ?? null) : null,
      insider: readings.insider[index]!,
      onRequest: person.onRequest === true,
      ego: person.owner,
      reach: holding.insiders.get(index)?.contacts ?? 0,
      sole: holding.othersSeen ? (holding.insiders.get(index)?.sole.length ?? 0) : 0,
      broker: brokers.has(index),
      heldBy: holding.holders.get(index) ?? [],
    })),
    ties,
    othersSeen: holding.othersSeen,
    hanging: new Set(holding.hanging.keys()),
  };
}

/** Who is no person says so beside their name. */
const isOf = ({ noPerson }: Person, name: string): string =>
  noPerson === undefined || noPerson === 'nameless'
    ? name
    : `${noPerson === 'automatic' ? 'program' : noPerson} ${name}`;
