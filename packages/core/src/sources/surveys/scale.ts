import { parseNumber } from '../text/cells.ts';

const YES = new Set(
  'yes,y,x,✓,✔,☑,true,checked,selected,ja,wahr,oui,vrai,sí,si,sì,tak,prawda,sant,はい'.split(','),
);
const NO = new Set(
  'no,n,false,never,not at all,none,-,–,nein,nie,falsch,non,jamais,nunca,mai,nee,nooit,nej,aldrig,nigdy,いいえ'.split(
    ',',
  ),
);

/** What a cell of a survey says: how much, all of it, nothing; undefined where the word is not known. */
export function answerOf(text: string): number | 'all' | undefined {
  const word = text.trim().toLowerCase().normalize('NFC');
  if (YES.has(word)) return 'all';
  if (NO.has(word)) return 0;
  const number = parseNumber(/^\d+(?:[.,]\d+)?/.exec(word)?.[0] ?? '', word.includes(','));
  return number.ok && number.value >= 0 ? number.value : undefined;
}

const RANGE = /(?:^|[^\d])[01]\s*(?:-|–|to|bis|à|a|do|till|tot|〜)\s*(\d{1,3})(?:[^\d]|$)/i;

/** The top of the scale that a question names, as in "(1-5)" or "from 1 to 5". */
export function topNamed(question: string): number | undefined {
  const top = Number(RANGE.exec(question)?.[1] ?? Number.NaN);
  return top > 1 ? top : undefined;
}
