import { content } from '../reading/fields.ts';
import type { FindingCode } from '../reading/ledger.ts';
import type { MeetingColumns } from './meeting-columns.ts';

/** Yes as calendars write it; Outlook in German has `Ein` and `Aus`. */
const YES =
  /^(?:true|yes|on|wahr|ja|ein|vrai|oui|activé|actif|verdadero|sí|si|activado|vero|sì|attivato|attivo|waar|aan|prawda|tak|wł\.?|włączone|sant|på|verdadeiro|sim|オン|はい|1)$/i;
/** How Outlook shows the time: 0 and these words for free. */
const FREE =
  /^(?:0|free|frei|libre|disponible|disponibile|libero|vrij|beschikbaar|wolny|wolne|dostępny|ledig|livre|空き時間)$/i;
/** What programs write before the title of a meeting that was called off. */
const CALLED_OFF =
  /^(?:cancell?ed|abgesagt|annulé|annulée|cancelad[oa]|annullat[oa]|geannuleerd|odwołane|odwołano|anulowane|anulowano|inställt|inställd|avlyst|aflyst|peruttu|キャンセル済み|キャンセル|已取消)(?: (?:event|meeting))?\s*[:：]/i;

/** Why a row of a calendar is no meeting, if it is none. */
export function noMeetingWhy(cells: readonly string[], columns: MeetingColumns): FindingCode | undefined {
  if (YES.test(content(cells, columns.private) ?? '')) return 'private';
  if (CALLED_OFF.test((content(cells, columns.topic) ?? '').slice(0, 100))) return 'cancelled';
  if (YES.test(content(cells, columns.allDay) ?? '')) return 'all-day';
  return FREE.test(content(cells, columns.shownAs) ?? '') ? 'free-time' : undefined;
}
