/** Loaded when a host gives what is neither text nor file nor evidence: no page of ours does. */
export { open as openGraph } from '@tertius/core';
