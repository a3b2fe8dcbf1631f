export { DIALECTS, type Dialect, type DialectName, dialects } from './dialect.ts';
export type { DuckdbOptions } from './duckdb.ts';
export { measureStatements, strengthStatements } from './plan.ts';
export type { SparkOptions } from './spark.ts';
export {
  emitted,
  type FileAccount,
  measuresOf,
  type StrengthsOptions,
  type StrengthsResult,
  strengthsOf,
} from './strengths.ts';
