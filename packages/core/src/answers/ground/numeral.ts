const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const hundredths = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

/** A number as people read it: thousands separated, two decimals at most, never a bare 0 for what is not nothing. */
export function numeral(value: number): string {
  if (Number.isInteger(value)) return whole.format(value);
  if (Math.abs(value) < 0.01) return value < 0 ? 'above -0.01' : 'under 0.01';
  return hundredths.format(value);
}

/** `1 person`, `1,775 people`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${whole.format(count)} ${count === 1 ? one : many}`;
}
