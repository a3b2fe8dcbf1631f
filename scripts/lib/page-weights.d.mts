export declare function pageWeights(): {
  readonly page: number;
  readonly webgl: number;
  readonly seldom: number;
  readonly worker: number;
  readonly later: readonly { readonly name: string; readonly purpose: string; readonly kB: number }[];
  readonly unnamed: readonly string[];
  readonly whole: number;
};
