import type { Network, Person } from '../../../model/network.ts';
import { responsesOf } from '../../../model/survey.ts';
import type { Limit } from '../limit.ts';
import { organisationSeen } from '../observed.ts';
import { calledByName } from './called.ts';

/** Whose contacts the data shows, where it is not those of all insiders. */
export function contributorLimits(
  network: Network,
  insiders: readonly Person[],
  contributors: number,
  observed: Uint8Array,
  isOneView: boolean,
): Limit[] {
  if (insiders.length === 0)
    return [
      {
        code: 'no-insiders',
        message:
          network.settings.own === undefined
            ? 'nobody has said which organisation is yours'
            : `nobody here is a current member of ${network.settings.own}`,
        cure: 'the name of your own organisation and its roster; without a roster you count as its only insider',
      },
    ];
  // What was left out for others says more: it may hold the contacts of these.
  if (network.settings.leftOut !== undefined) return [];
  const cure =
    'the exports of colleagues, each with the name of its owner, or the organisation’s mail or meetings';
  const givers = insiders.filter(({ owner }) => owner).length;
  if (givers > 0 && givers < insiders.length && contributors > 1 && organisationSeen(network))
    return [
      {
        code: 'some-contacts',
        message: `besides the organisation’s own records the contacts of ${givers} of ${insiders.length} colleagues are in the data, so ${givers === 1 ? 'this one seems' : 'these seem'} to know more people and to stand between more than the others, who may know as many`,
        cure: 'the contacts of the others',
      },
    ];
  // Of whoever did not answer a survey, the response rate says so.
  const silent = new Set(responsesOf(network)?.missing);
  const others = insiders.filter(({ index }) => observed[index] === 0 && !silent.has(index)).length;
  if (contributors > 1 && others === 0) return [];
  const one = insiders.find(({ index }) => observed[index] === 1);
  if (contributors < 2)
    return [
      {
        code: 'one-contributor',
        message:
          one === undefined
            ? 'nobody’s own contacts are in the data, so what people here hold outside is not known'
            : isOneView
              ? `only what ${calledByName(network, one)} saw is in the data; colleagues may know more people, and these better, than it says`
              : `only the contacts of ${calledByName(network, one)} are in the data, so it is not known which of them colleagues know as well`,
        cure,
      },
    ];
  return [
    {
      code: 'few-contributors',
      message: `the contacts of ${contributors} of ${insiders.length} colleagues are in the data; the others may know more people than it says`,
      cure,
    },
  ];
}
