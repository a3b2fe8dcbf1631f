/** Kind, file name, what stands before the records, a record with its places, what stands after them. */
export const TEXTS: readonly (readonly [
  kind: string,
  name: string,
  begin: string,
  record: string,
  after: string,
])[];
