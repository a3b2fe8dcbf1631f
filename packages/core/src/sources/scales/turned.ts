/** `1 = very much, 5 = not at all`, `1 (never) to 5 (daily)`: the steps that a question explains. */
const EXPLAINED = /(?<!\d)(\d{1,3})\s*[=＝:：(（]\s*(\p{L}[^,;()（）\d]{0,60})/gu;

const NOTHING =
  /^(not at all|never|none|no (trust|contact)|gar nicht|überhaupt nicht|nie(?!\p{L})|niemals|kein|pas du tout|jamais|aucun|nada|nunca|ningun|per niente|mai(?!\p{L})|nessun|helemaal niet|nooit|geen|wcale|nigdy|brak|inte alls|aldrig|ingen|全く|まったく)/u;
const MUCH =
  /^(very|always|completely|fully|daily|sehr|voll|immer|täglich|très|tout à fait|toujours|muy|siempre|totalmente|molto|sempre|zeer|heel(?!\p{L})|altijd|volledig|bardzo|zawsze|mycket|alltid|とても|非常に|常に)/u;
const LITTLE =
  /little|low|weak|rare|seldom|bad|poor|wenig|gering|niedrig|selten|schlecht|schwach|peu|faible|mauvais|poc[oa]|baj[oa]|mal[oa]?(?!\p{L})|raro|bass[oa]|debole|weinig|laag|zelden|slecht|mało|nisk|rzadko|słab|lite|låg|sällan|dålig|低|少|まれ/u;

/** `never or rarely` is more than nothing. */
const OR_MORE = /[/／]|(^|\s)(or|oder|ou|of|o|lub|eller|e)\s/u;

/** The number that a question explains as nothing, as 1 in `(1 = never, 5 = daily)`; undefined where none is. */
export function stepOfNothing(question: string): number | undefined {
  const steps = stepsOf(question);
  const none = steps.length < 2 ? [] : [steps[0], steps.at(-1)];
  return none.find((one) => one !== undefined && NOTHING.test(one.words) && !OR_MORE.test(one.words))?.step;
}

/** Whether a question explains its scale from much, as the lowest number, to nothing: `(1 = very much, 5 = not at all)`. */
export function isTurned(question: string): boolean {
  const steps = stepsOf(question);
  const [low, high] = [steps[0]?.words, steps.at(-1)?.words];
  if (low === undefined || high === undefined || steps.length < 2) return false;
  return (MUCH.test(low) && !LITTLE.test(low)) || NOTHING.test(high);
}

function stepsOf(question: string): { readonly step: number; readonly words: string }[] {
  if (question.length > 500) return [];
  return [...question.toLowerCase().matchAll(EXPLAINED)]
    .map(([, step, words = '']) => ({ step: Number(step), words }))
    .sort((x, y) => x.step - y.step);
}
