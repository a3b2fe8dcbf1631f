export type { FileAccount, StrengthsResult } from './account.ts';
export { DIALECTS, type Dialect, type DialectName, dialects } from './dialect.ts';
export type { DuckdbOptions } from './duckdb.ts';
export { measuresOf } from './measures.ts';
export { measureStatements, strengthStatements } from './plan.ts';
export type { SparkOptions } from './spark.ts';
export {
  emitted,
  LATE,
  type LoadOptions,
  type StrengthsOptions,
  strengthsOf,
} from './strengths.ts';
