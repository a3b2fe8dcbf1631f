export type Selection =
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'organisation'; readonly name: string };
