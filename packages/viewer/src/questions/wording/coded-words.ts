/** A long list of few different words: each once, and which one stands where; texts that travel one by one would each take room of their own. */
export interface CodedWords {
  readonly words: readonly (string | null)[];
  readonly at: Uint32Array<ArrayBuffer>;
}

export function coded(list: readonly (string | null)[]): CodedWords {
  const places = new Map<string | null, number>();
  const at = Uint32Array.from(list, (word) => {
    const place = places.get(word) ?? places.size;
    places.set(word, place);
    return place;
  });
  return { words: [...places.keys()], at };
}

/** The list again; equal words are one text. */
export const decoded = ({ words, at }: CodedWords): readonly (string | null)[] =>
  Array.from(at, (place) => words[place]!);
