import type { Network } from '../../../model/network.ts';
import type { Limit } from '../limit.ts';

/** What a network made for others cannot tell, since ties were left out of it; none where it holds all that it was made of. */
export function leftOutLimit({ settings: { leftOut } }: Network): Limit[] {
  if (leftOut === undefined) return [];
  return [
    {
      code: 'left-out',
      message: `${leftOut} are left out here, since it was made for others, so ties among colleagues that these alone show are missing too, and more people may be known, and by more colleagues, than it says`,
      cure: 'asking whoever made it',
    },
  ];
}
