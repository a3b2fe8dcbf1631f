import { labelOf, mainMembership, type Network } from '../../model/network.ts';
import { sameName } from '../../model/only-named.ts';

const kept = new WeakMap<Network, { readonly asOf: number; readonly found: ReadonlyMap<string, string> }>();

/** By id what sentences call people whose name somebody else has too: with the unit or organisation, else the id, beside it. Cost: linear in people, kept. */
export function namesakes(network: Network, asOf: number): ReadonlyMap<string, string> {
  const known = kept.get(network);
  if (known?.asOf === asOf) return known.found;
  const bearers = new Map<string, number[]>();
  for (const person of network.people) {
    if (person.name === '') continue;
    const name = sameName(person.name);
    bearers.set(name, [...(bearers.get(name) ?? []), person.index]);
  }
  const found = new Map<string, string>();
  for (const alike of bearers.values()) {
    if (alike.length < 2) continue;
    const places = alike.map((index) => placeOf(network, index, asOf));
    for (const [k, index] of alike.entries()) {
      const person = network.people[index]!;
      const isTold = places[k] !== '' && places.filter((place) => place === places[k]).length === 1;
      found.set(person.id, `${labelOf(person)} (${isTold ? places[k] : person.id})`);
    }
  }
  kept.set(network, { asOf, found });
  return found;
}

function placeOf(network: Network, index: number, asOf: number): string {
  const membership = mainMembership(network, network.people[index]!, asOf);
  return membership?.unit ?? network.organisations[membership?.organisation ?? -1]?.name ?? '';
}

/** The same figures, in which whoever has a namesake is called so that sentences tell them apart: `name` beside `id`, and `fromName` beside `from`. */
export function toldApart<Of>(figures: Of, called: ReadonlyMap<string, string>): Of {
  return called.size === 0 ? figures : (renamed(figures, called) as Of);
}

function renamed(value: unknown, called: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((one) => renamed(one, called));
  if (typeof value !== 'object' || value === null || value instanceof Map || value instanceof Set)
    return value;
  const record = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(record).map(([key, one]) => {
      const whose = key === 'name' ? record.id : key.endsWith('Name') ? record[key.slice(0, -4)] : undefined;
      const name = typeof whose === 'string' && typeof one === 'string' ? called.get(whose) : undefined;
      return [key, name ?? renamed(one, called)];
    }),
  );
}
