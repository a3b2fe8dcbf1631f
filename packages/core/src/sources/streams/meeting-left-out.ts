import { content } from '../reading/fields.ts';
import type { FindingCode } from '../reading/ledger.ts';
import type { UnknownMarks } from '../reading/unknown-marks.ts';
import type { MeetingColumns } from './meeting-columns.ts';

/** How Outlook shows the time: 0 and these words for free. */
const FREE =
  /^(?:0|free|frei|libre|disponible|disponibile|libero|vrij|beschikbaar|wolny|wolne|dostępny|ledig|livre|空き時間)$/i;
/** The other words for how it is shown, with the numbers that programs have for them. */
const NOT_FREE =
  /^(?:[1-4]|busy|tentative|oof|out of (?:the )?office|away|working ?elsewhere|beschäftigt|gebucht|mit vorbehalt|unter vorbehalt|abwesend|außer haus|an einem anderen ort tätig|arbeitet an einem anderen ort|woanders tätig|occupée?|provisoire|absente?(?: du bureau)?|hors du bureau|travail(?:le)? ailleurs|ocupad[oa]|provisional|fuera de la oficina|trabajando en otro lugar|occupato|provvisorio|fuori (?:sede|ufficio)|lavoro altrove|bezet|voorlopig|niet aanwezig|afwezig|elders (?:werken|werkzaam|aan het werk)|zajęt[ya]|wstępn[ya]|poza biurem|w innym miejscu|upptagen|preliminär|frånvarande|ej på kontoret|arbetar någon annanstans|opptatt|optaget|foreløbig|foreløpig|ikke til stede|provisório|fora do escritório|予定あり|仮の予定|外出中|不在|他の場所で作業中)$/i;
/** What programs write before the title of a meeting that was called off. */
const CALLED_OFF =
  /^(?:cancell?ed|abgesagt|annulé|annulée|cancelad[oa]|annullat[oa]|geannuleerd|odwołane|odwołano|anulowane|anulowano|inställt|inställd|avlyst|aflyst|peruttu|キャンセル済み|キャンセル|已取消)(?: (?:event|meeting))?\s*[:：]/i;

/** Why a row of a calendar is no meeting, if it is none; words that its columns do not know are said. */
export function noMeetingWhy(
  cells: readonly string[],
  columns: MeetingColumns,
  line: number,
  marks: UnknownMarks,
): FindingCode | undefined {
  if (marks.isYes(cells, columns.private, line, 'whether the meeting is private')) return 'private';
  if (CALLED_OFF.test((content(cells, columns.topic) ?? '').slice(0, 100))) return 'cancelled';
  if (marks.isYes(cells, columns.allDay, line, 'whether it takes the whole day')) return 'all-day';
  const shown = content(cells, columns.shownAs);
  if (shown === undefined) return undefined;
  if (FREE.test(shown)) return 'free-time';
  if (!NOT_FREE.test(shown))
    marks.say(
      shown,
      columns.shownAs,
      line,
      'this is no known word for free or busy, and is taken as busy; write free or busy',
    );
  return undefined;
}
