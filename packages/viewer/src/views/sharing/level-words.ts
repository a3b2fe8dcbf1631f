import type { Level } from '@tertius/core/sharing';

/** Levels as people read them, from the least that others see to the most. */
export const LEVEL_CHOICES: readonly (readonly [Level, string])[] = [
  ['private', 'private'],
  ['on-request', 'on request'],
  ['shared', 'shared'],
];

/** What others see of a contact of each level. */
export const LEVEL_MEANINGS: Readonly<Record<Level, string>> = {
  private: 'nobody else sees the contact, nor counts them',
  'on-request':
    'others see that you know somebody: how well, and what at least three such contacts have in common; no name',
  shared: 'others see name, organisation, role, addresses, and how well you know each other in three bands',
};
