const ESC = String.fromCharCode(0x1b);
const CSI = String.fromCharCode(0x9b);
const BELL = String.fromCharCode(7);
/** Control sequences, titles and links of terminals, and any other two-letter escape. */
const SEQUENCES = new RegExp(
  `(?:${ESC}\\[|${CSI})[0-?]*[ -/]*[@-~]|${ESC}\\][^${BELL}${ESC}]*(?:${BELL}|${ESC}\\\\)?|${ESC}.`,
  'g',
);
const CONTROLS = /(?!\t)[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** Text from files as a terminal may show it: no escape sequences, no control or direction characters, one line. */
export function clean(text: string): string {
  return text.replace(SEQUENCES, '').replace(/\s+/g, ' ').replace(CONTROLS, '');
}

/** The same for text of ours, which has lines and tabs of its own. */
export function cleanLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(SEQUENCES, '').replace(CONTROLS, ''))
    .join('\n');
}
