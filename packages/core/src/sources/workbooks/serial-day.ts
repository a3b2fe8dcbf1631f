/** Day 0 of each way in which workbooks count days, in milliseconds since 1970. */
const EPOCH = { from1900: Date.UTC(1899, 11, 30), from1904: Date.UTC(1904, 0, 1) };
/** 9999-12-31, the last day that a workbook can hold. */
const LAST = 2_958_465;
/** Until here the count from 1900 has one day less: it takes 1900 for a leap year. */
const LEAP = 61;

/** The number of a day, with the time as its fraction, as ISO date or date and time; undefined for no such day. */
export function serialDay(serial: number, from1904: boolean): string | undefined {
  if (!(serial >= 0) || serial > LAST) return undefined;
  const shifted = !from1904 && serial < LEAP ? serial + 1 : serial;
  const start = from1904 ? EPOCH.from1904 : EPOCH.from1900;
  const text = new Date(start + Math.round(shifted * 86_400) * 1000).toISOString();
  if (serial < 1) return text.slice(11, 19);
  return text.slice(11, 19) === '00:00:00' ? text.slice(0, 10) : text.slice(0, 19);
}

/** Numbers of formats that are dates or times wherever they are not defined anew. */
const BUILT_IN = /^(1[4-9]|2[0-2]|2[7-9]|3[0-6]|4[5-7]|5[0-8])$/;

/** Whether a format shows a number as a day: letters of days outside quotes, brackets and escapes. */
export function isDayFormat(id: string, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN.test(id);
  const bare = code.replace(/"[^"]{0,200}"|\[[^\]]{0,200}\]|\\./g, '').split(';')[0] ?? '';
  return /[ymdhs]/i.test(bare) && !/general/i.test(bare);
}
