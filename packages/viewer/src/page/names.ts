/** A script that the page runs when it needs it: the element that carries it, the meta element that says where it is served, the event that it tells. */
export const WORK_SCRIPT = 'tertius-work';
export const WEBGL_SCRIPT = 'tertius-webgl';
export const SELDOM_SCRIPT = 'tertius-seldom';

/** Hands what such a script gives to the page that runs it. */
export function handOver(script: string, given: unknown): void {
  document.dispatchEvent(new CustomEvent(`${script}-ready`, { detail: given }));
}
