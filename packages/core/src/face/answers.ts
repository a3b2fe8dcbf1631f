import * as asking from '../answers/ask/ask.ts';
import * as inner from '../answers/dependence/dependence.ts';
import * as introducing from '../answers/introduce/introduce.ts';
import * as planning from '../answers/introduce/plan.ts';
import * as units from '../answers/organisation/organisation.ts';
import type { OrganisationAnswer } from '../answers/organisation/shape.ts';
import { wrong } from '../errors.ts';
import type { Network } from '../model/network.ts';
import * as tie from '../model/strength/strength.ts';
import { type AtBorder, checked, checkedNetwork } from './border.ts';

/** Strength of every tie on a day (today unless said). Throws `wrong-argument`; see `model/strength/strength.ts` for the formula. */
export function strengths(network: Network, options?: AtBorder<tie.StrengthOptions>): tie.PairStrength[] {
  return [...tie.strengths(checkedNetwork(network, options), checked<tie.StrengthOptions>(options))];
}

/** Which contacts outside are lost if one insider leaves, today unless another day is said. Throws `wrong-argument`, `no-own-organisation`, `strength-above-one`. */
export function dependence(network: Network, options?: AtBorder<inner.DependenceOptions>): inner.Dependence {
  return inner.dependence(checkedNetwork(network, options), checked<inner.DependenceOptions>(options));
}

/** Who could introduce us, and whom to ask first. Throws `wrong-argument`, `no-such-actor`, `ambiguous-actor`, `no-own-organisation`, `strength-above-one`. */
export function introduce(
  network: Network,
  options: AtBorder<introducing.IntroduceOptions>,
): introducing.Introductions {
  const all = checked<introducing.IntroduceOptions>(options);
  const read = checkedNetwork(network, options);
  if (all.to === undefined) throw wrong('to', 'a person or an organisation, by id or name', all.to);
  return introducing.introduce(read, all);
}

/** The introductions that raise what the organisation reaches most. Throws as `dependence`. */
export function plan(network: Network, options?: AtBorder<planning.PlanOptions>): planning.Plan {
  return planning.plan(checkedNetwork(network, options), checked<planning.PlanOptions>(options));
}

/** How an organisation's units are tied: who talks to whom, and which units keep to themselves. Throws `wrong-argument`. */
export function organisation(
  network: Network,
  options?: AtBorder<units.OrganisationOptions>,
): OrganisationAnswer {
  return units.organisation(checkedNetwork(network, options), checked<units.OrganisationOptions>(options));
}

/** Whom to ask about a topic, directly or through whom. Throws `wrong-argument`, `no-own-organisation`, `no-such-actor`, `ambiguous-actor`. */
export function ask(network: Network, options: AtBorder<asking.AskOptions>): asking.AskAnswer {
  const all = checked<asking.AskOptions>(options);
  const read = checkedNetwork(network, options);
  if (all.topic === undefined || all.topic.trim() === '')
    throw wrong('topic', 'a word or several', all.topic);
  return asking.ask(read, all);
}
