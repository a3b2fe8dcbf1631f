/** A time of day, counted from midnight in parts of a second, as `09:30:00`; what is no number stays as it is. */
export function clockText(value: unknown, perSecond: number): unknown {
  if (typeof value !== 'number' && typeof value !== 'bigint') return value;
  const all = Number(value) / perSecond;
  const seconds = Math.floor(all);
  const two = (part: number): string => String(part).padStart(2, '0');
  const text = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((part) => two(Math.floor(part)));
  const rest = all - seconds;
  return `${text.join(':')}${rest === 0 ? '' : String(Number(rest.toFixed(9))).slice(1)}`;
}

/** A span of time as ISO 8601 has it, such as `P1M2DT3.5S`. */
export function durationText(months: number, days: number, seconds: number): string {
  const parts = [
    months === 0 ? '' : `${months}M`,
    days === 0 ? '' : `${days}D`,
    seconds === 0 ? '' : `T${seconds}S`,
  ];
  return `P${parts.join('') || 'T0S'}`;
}
