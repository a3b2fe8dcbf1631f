const TOTAL =
  /^(?:(?:grand |sub|row |column )?totals?|sum|sums|average|mean|median|count|(?:zeilen|spalten|gesamt|zwischen|end)?summen?|gesamt(?:ergebnis|zahl)?|insgesamt|mittelwert|durchschnitt|anzahl|total (?:général|general|geral)|totaux|sommes?|moyenne|nombre total|suma total|sumas?|promedio|media|totale(?: complessivo)?|totali|somma|(?:eind)?tota(?:al|len)|som|gemiddelde|aantal|razem|suma końcowa|ogółem|średnia|liczba|summa|totalt|totalsumma|medelvärde|antal|合計|総計|計|平均|小計|总计|合计|[σ∑ø])$/iu;

/** Whether a label stands over or before sums and means, not a person. */
export const isTotal = (label: string): boolean =>
  label.length < 40 && TOTAL.test(label.trim().replace(/[:：]$/, ''));

const OF_PEOPLE =
  /^(?:ma|mitarb\.?|pers\.?|fte|vzä|etp|mitarbeiter(?:innen|zahl)?|mitarbeitende|beschäftigte|personen|köpfe|employees|people|persons|headcount|staff|records|rows|effectifs?|salariés|personnes|empleados|personas|dipendenti|persone|medewerkers|personen|pracowników|anställda|datensätze|einträge)$/;

/** `Total: 302` without its number. */
function withoutNumber(text: string): string {
  let end = text.length;
  while (end > 0 && /[\d.,]/.test(text[end - 1]!)) end--;
  if (!/\d/.test(text.slice(end))) return text;
  while (end > 0 && /[\s:：=]/.test(text[end - 1]!)) end--;
  return text.slice(0, end);
}

/** `Summe`, `Total: 302`, `Anzahl Mitarbeiter`, `302 employees`. */
function isCount(text: string): boolean {
  if (isTotal(withoutNumber(text.trim()))) return true;
  const words = text
    .trim()
    .toLowerCase()
    .split(/[\s:：]+/);
  const [head = '', ...rest] = words;
  if (words.length > 4 || !rest.some((word) => OF_PEOPLE.test(word))) return false;
  return (
    (isTotal(head) || /^\d+$/.test(head)) && rest.every((word) => OF_PEOPLE.test(word) || /^\d+$/.test(word))
  );
}

/** Whether a row of a list of people holds a sum, a mean or a count of the list: a word for it, and numbers alone beside it. */
export function isTotalsRow(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  // Mostly the first cell with a letter is no count, and no other is looked at.
  return filled.every((cell) => !/\p{L}/u.test(cell) || isCount(cell)) && filled.some(isCount);
}
