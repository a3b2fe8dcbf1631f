import type { Table } from '../reading/reader.ts';
import { parseNumber } from '../text/cells.ts';
import { shareOfWord } from './frequency-words.ts';
import { isNotStated } from './not-stated.ts';

const YES = new Set(
  'yes,y,x,✓,✔,☑,☒,●,•,■,◼,⬤,*,+,true,checked,selected,1x,ja,j,wahr,ausgewählt,angekreuzt,oui,o,vrai,coché,sélectionné,sí,si,s,verdadero,seleccionado,sì,vero,selezionato,tak,t,prawda,zaznaczono,wybrano,sant,vald,markerad,waar,aangevinkt,geselecteerd,sim,verdadeiro,はい,有,済,◎'.split(
    ',',
  ),
);
const NO = new Set(
  `no,n,false,never,not at all,none,not selected,not checked,unchecked,
  nein,nie,niemals,gar nicht,überhaupt nicht,falsch,keine,kein,nicht ausgewählt,nicht gewählt,kein kontakt,
  non,jamais,pas du tout,faux,aucun,aucune,non sélectionné,non coché,
  nunca,nada,falso,ninguno,ninguna,no seleccionado,mai,per niente,nessuno,nessuna,non selezionato,
  nee,nooit,helemaal niet,onwaar,geen,niet geselecteerd,nej,aldrig,inte alls,falskt,ingen,ej vald,
  nigdy,wcale,fałsz,żaden,brak,nie wybrano,não,いいえ,なし,無,全くない,まったくない`
    .split(',')
    .map((word) => word.trim()),
);

/** What a cell says: a number of a scale, all of it, or a share of it in words. */
export type Answer = number | 'all' | { readonly share: number; readonly word: string };

/** A number of a scale alone, or with what it means behind it: `4`, `4,5`, `4 - often`, `4 = oft`, `3 (sometimes)`, `4/5`. */
const NUMBER = /^(\d+(?:[.,]\d+)?)(?:\s*(?:[-–—=:.)(]\s*[^\d\s].*|\/\s*\d+|pts?\.?|punkte?|points?)?)$/;

const CIRCLE = /^[○◯〇◎]$/u;
const CROSS = /^[×✕✖✗✘]$/u;

/** What the cells of a table say; where there are circles for yes, as in Japan, a cross is a no, and else a yes. */
export function answersOf(table: Pick<Table, 'rows'>): (text: string) => Answer | undefined {
  let circled: boolean | undefined;
  return (text) => {
    const mark = text.trim();
    if (CIRCLE.test(mark)) return 'all';
    if (!CROSS.test(mark)) return answerOf(text);
    circled ??= hasCircles(table);
    return circled ? 0 : 'all';
  };
}

function hasCircles(table: Pick<Table, 'rows'>): boolean {
  for (const row of table.rows())
    if (!('broken' in row) && row.cells.some((cell) => CIRCLE.test(cell.trim()))) return true;
  return false;
}

/** What a cell of a survey or matrix says: how much, all of it, nothing, which is also what "not stated" is here; undefined where the word is not known. */
export function answerOf(text: string): Answer | undefined {
  if (text.length > 200) return undefined;
  const word = text
    .trim()
    .toLowerCase()
    .normalize('NFKC')
    .replace(/’/g, "'")
    .replace(/^[\u2010-\u2015\u2212]$/, '-');
  if (YES.has(word) || CIRCLE.test(word) || CROSS.test(word)) return 'all';
  if (NO.has(word) || isNotStated(text)) return 0;
  const digits = NUMBER.exec(word)?.[1];
  if (digits !== undefined) {
    const number = parseNumber(digits, digits.includes(','));
    if (number.ok && number.value >= 0) return number.value;
  }
  const share = shareOfWord(word);
  return share === undefined ? undefined : { share, word };
}

const LONGEST_QUESTION = 500;

/** `(1-5)`, `from 1 to 5`, `1 (not at all) to 5 (very much)`. */
const RANGE =
  /(?:^|[^\d])[01]\s*(?:\([^()\d]*\)\s*)?(?:-|–|—|\/|\.\.+|…|to|bis|à|al?|do|till|tot|〜|～|から)\s*(\d{1,3})(?:[^\d]|$)/i;

/** `1 = not at all, 5 = very much`: the steps that a question explains. */
const EXPLAINED = /(?<!\d)(\d{1,3})\s*[=＝:：]\s*(?=\p{L})/gu;

/** The top of the scale that a question names, as in "(1-5)", "from 1 to 5" or "(1 = not at all, 5 = very much)". */
export function topNamed(question: string): number | undefined {
  if (question.length > LONGEST_QUESTION) return undefined;
  const top = Number(RANGE.exec(question)?.[1] ?? Number.NaN);
  if (top > 1) return top;
  const steps = [...question.matchAll(EXPLAINED)].map(([, step]) => Number(step));
  const most = Math.max(...steps);
  return steps.length > 1 && Math.min(...steps) <= 1 && most > 1 ? most : undefined;
}
