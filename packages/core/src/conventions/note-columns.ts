/** What people write about others for themselves. */
const NOTES =
  /note|notiz|bemerk|anmerk|kommentar|comment|remark|memo|nota|observa|opmerking|anteckning|uwagi|備考|メモ|kom{1,2}entar/i;

/** Whether a column or field holds somebody's notes about others, by its name in the languages of the column names. */
export function isNoteColumn(name: string): boolean {
  return NOTES.test(name);
}
