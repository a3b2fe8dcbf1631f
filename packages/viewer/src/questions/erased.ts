/** Loaded with the first person who is erased. */
export { erase } from '@tertius/core/sharing';
