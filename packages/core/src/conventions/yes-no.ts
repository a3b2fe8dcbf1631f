/** Yes as programs write it in a cell, in the languages that they speak; Outlook in German has `Ein`. */
const YES =
  /^(?:true|yes|y|on|1|x|✓|✔|wahr|ja|ein|vrai|oui|activé|actif|verdadero|verdadeiro|sim|sí|si|sì|activado|vero|attivato|attivo|waar|aan|prawda|tak|wł\.?|włączone|sant|sand|sann|på|tosi|kyllä|pravda|ano|オン|はい|是)$/i;
/** No; Outlook in German has `Aus`, and where a column of sensitivity is meant, what is not private is normal. */
const NO =
  /^(?:false|no|n|off|0|-|–|falsch|nein|aus|faux|non|désactivé|inactif|falso|não|nao|desactivado|desativado|disattivato|inattivo|onwaar|nee|uit|fałsz|nie|wył\.?|wyłączone|falskt|falsk|usann|nej|nei|av|epätosi|ei|nepravda|ne|オフ|いいえ|否|normal|normale|standaard|zwykłe|公開|public|öffentlich)$/i;

/** What a cell of a column of yes and no says; undefined for a word that is neither, and for none. */
export function yesNo(cell: string): 'yes' | 'no' | undefined {
  const word = cell.trim().normalize('NFC');
  if (YES.test(word)) return 'yes';
  return NO.test(word) ? 'no' : undefined;
}
