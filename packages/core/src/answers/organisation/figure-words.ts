export const percent = (share: number): string => `${Math.round(100 * share)} %`;

/** Never -0.00. */
export const hundredths = (x: number): string => (Math.round(100 * x) / 100 || 0).toFixed(2);
