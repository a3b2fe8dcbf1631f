/** Why nothing can be said of worlds. */
export const NO_CONTACT =
  'Nothing here says how people keep in touch: a graph or rows of ties have no interactions. Ask a network read from files with dated mail, meetings, messages or posts.';

export function undefinedOf(many: { readonly length: number }): Float64Array {
  return new Float64Array(many.length).fill(Number.NaN);
}
