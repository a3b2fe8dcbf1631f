import type { Network } from '../../model/network.ts';
import { entryOf, named, type TieRows } from '../ground/ground.ts';
import type { JudgedTies } from '../ground/judgement.ts';
import { type Askings, afterAskings } from '../ground/load.ts';
import { worldOf } from '../ground/worlds.ts';
import { colleagueBehind } from './colleagues.ts';
import { formOf, howWords } from './form.ts';
import type { IntroduceOptions } from './introduce.ts';
import { COLLEAGUES, kitFor } from './kit.ts';
import { onwardStrength } from './onward-strength.ts';
import { askWhoWords, reasonsFor, reasonWords } from './reasons.ts';
import type { Step, WarmPath } from './way.ts';
import { indistinguishable, othersThere } from './way-ends.ts';

/** What words on a way are made of besides its people. */
export interface WayContext {
  readonly asks: Askings;
  readonly judged: JudgedTies;
  readonly options: IntroduceOptions;
  readonly targets: readonly number[];
  /** Those whom the one who starts can ask directly. */
  readonly colleagues: ReadonlySet<number>;
  /** The colleague who asks the first of a way, where nobody else was named to start. */
  readonly asker?: number;
}

/** A way in words: who asks whom, how, and why they may. */
export function describedWay(
  network: Network,
  ties: TieRows,
  path: readonly number[],
  context: WayContext,
): WarmPath {
  const { asks, judged, options, targets, colleagues, asker } = context;
  const on = { network, options, asOf: options.asOf };
  const worlds = path.map((v) => worldOf(network, v, options.asOf));
  const steps = path.slice(1).map((v, at): Step => {
    const u = path[at]!;
    const entry = entryOf(ties, u, v);
    const asking = at === path.length - 2 ? undefined : asks.get(v);
    const mutual = ties.mutual[entry]!;
    const carried = at === 0 ? mutual : onwardStrength(judged, network, u, ties.pair[entry]!, mutual);
    const reasons = reasonsFor(on, ties.pair[entry]!, u);
    const form = formOf(reasons.channel, worlds[at]!, worlds[at + 1]!);
    const [source, target] = [named(network, u), named(network, v)];
    return {
      from: source.id,
      fromName: source.name,
      to: target.id,
      toName: target.name,
      strength: carried * afterAskings(asking),
      form,
      channel: reasons.channel,
      world: worlds[at + 1]!,
      asked: asking?.times ?? 0,
      declined: asking?.declined ?? 0,
      colleague: at > 0 && v !== path.at(-1) && colleagues.has(v),
      reasons,
      how: howWords(reasons.channel, reasons.mostly, worlds[at + 1]!, form),
      onRequest: network.people[v]!.onRequest === true,
      askWho:
        network.people[v]!.onRequest === true
          ? askWhoWords(
              source.name,
              target.name,
              mutual,
              indistinguishable(network, ties, [u, v], targets).length,
            )
          : null,
      says: reasonWords(reasons),
    };
  });
  return {
    path: path.map((v) => network.people[v]!.id),
    names: path.map((v) => named(network, v).name),
    strength: steps.reduce((product, step) => product * step.strength, 1),
    steps,
    detour: colleagueBehind(path, colleagues) !== undefined,
    others: othersThere(network, ties, path, targets).map((v) => named(network, v)),
    ...(options.kit === true
      ? {
          kit:
            asker === undefined || path.includes(asker)
              ? kitFor(network, path, steps, options)
              : kitFor(network, [asker, ...path], [COLLEAGUES, ...steps], options),
        }
      : {}),
  };
}
