const TOTAL =
  /^(?:(?:grand |sub|row |column )?totals?|sum|sums|average|mean|median|count|(?:zeilen|spalten|gesamt|zwischen|end)?summen?|gesamt(?:ergebnis|zahl)?|insgesamt|mittelwert|durchschnitt|anzahl|total (?:général|general|geral)|totaux|sommes?|moyenne|nombre total|suma total|sumas?|promedio|media|totale(?: complessivo)?|totali|somma|(?:eind)?tota(?:al|len)|som|gemiddelde|aantal|razem|suma końcowa|ogółem|średnia|liczba|summa|totalt|totalsumma|medelvärde|antal|合計|総計|計|平均|小計|总计|合计|[σ∑ø])$/iu;

/** Whether a label stands over or before sums and means, not a person. */
export const isTotal = (label: string): boolean =>
  label.length < 40 && TOTAL.test(label.trim().replace(/[:：]$/, ''));
