import { content } from '../reading/fields.ts';
import type { Reading } from '../reading/reader.ts';
import type { Header } from '../text/header.ts';
import { plainQuestion } from './question-words.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(',').map((word) => word.trim()));

/** Columns that say whether somebody answered. */
const STATUS = words(
  `status,response status,respondent status,survey status,completion status,response type,finished,completed,complete,answered,participation,
  antwortstatus,bearbeitungsstatus,teilnahmestatus,teilnahme,rücklauf,abgeschlossen,beendet,ausgefüllt,beantwortet,stand,
  statut,état,état de la réponse,statut de la réponse,terminé,achevé,répondu,estado,estado de la respuesta,completado,completada,terminado,finalizado,
  stato,stato risposta,stato della risposta,completato,completata,afgerond,voltooid,ingevuld,antwoordstatus,status odpowiedzi,stan,ukończono,zakończono,
  svarsstatus,slutförd,besvarad,estado da resposta,状態,ステータス,回答状況,回答ステータス,回答状態,完了`,
);

/** Columns of the day on which the answers were given. */
const DONE = words(
  `timestamp,completion time,completed at,completed on,completion date,date completed,submitted,submitted at,submitted on,submit date,submit date (utc),date submitted,submission date,end date,enddate,recorded date,recordeddate,response date,answered on,
  zeitstempel,fertigstellungszeit,datum abgeschickt,abgeschickt am,abgesendet am,ausgefüllt am,abgeschlossen am,datum abgeschlossen,beantwortet am,beendet am,eingereicht am,abgabe,abgabedatum,antwortdatum,enddatum,datum der antwort,
  horodateur,heure de fin,date de fin,date de soumission,complété le,répondu le,rempli le,date de réponse,soumis le,
  marca temporal,hora de finalización,fecha de finalización,fecha de envío,completado el,respondido el,fecha de respuesta,enviado el,
  informazioni cronologiche,ora di completamento,data di completamento,data di invio,compilato il,data risposta,data compilazione,
  tijdstempel,tijd van voltooien,voltooiingstijd,ingevuld op,datum ingevuld,afgerond op,einddatum,verzonden op,
  sygnatura czasowa,godzina ukończenia,data ukończenia,data wypełnienia,wypełniono,data odpowiedzi,data przesłania,
  tidsstämpel,tidstämpel,slutförandetid,slutförd den,besvarad den,svarsdatum,inskickad,datum för svar,carimbo de data/hora,
  タイムスタンプ,完了時刻,回答日時,回答日,送信日時,提出日`,
);

/** What survey tools write of the filling in itself, of which no answer is made. */
const OTHER = words(
  `start time,start date,startdate,started,started at,ip address,ipaddress,progress,duration (in seconds),duration,response id,responseid,respondent id,collector id,external data reference,externalreference,location latitude,location longitude,locationlatitude,locationlongitude,distribution channel,distributionchannel,user language,userlanguage,last page,start language,seed,date started,date last action,refurl,referrer url,network id,tags,custom data 1,id,#,
  startzeit,startdatum,gestartet am,dauer,antwort-id,antwort id,letzte seite,start-sprache,zufallsstartwert,ip-adresse,heure de début,date de début,durée,id de la réponse,dernière page,langue de départ,hora de inicio,fecha de inicio,id de respuesta,última página,idioma inicial,ora di inizio,data di inizio,id risposta,ultima pagina,begintijd,starttijd,startdatum,id antwoord,laatste pagina,godzina rozpoczęcia,data rozpoczęcia,starttid,startdatum,svars-id,開始時刻,開始日時,回答id`,
);

export type Response = 'answered' | 'in part' | 'not';

const NOT =
  /^(not\b|no[ _-]?(response|answer|reply)|non?\b|nicht\b|nein\b|keine?\b|pas\b|sans\b|niet\b|geen\b|sin\b|nessun|nie(?=\s|$|[a-z]*rozpocz)|brak\b|ej\b|inte\b|inget\b|nej\b|ikke\b|não\b|sem\b|未|無回答|いいえ|false\b|falsch|faux|falso|fałsz|falskt|onwaar|0$|pending|unanswered|unbeantwortet|open|opened|unopened|invited|sent\b|delivered|bounced|declined|opted out|refused|outstanding|ausstehend|offen|eingeladen|verweigert|abgelehnt|en attente|invité|refusé|uitgenodigd|openstaand|geweigerd|pendiente|invitado|rechazado|in attesa|in sospeso|invitato|rifiutato|oczekuj|zaproszon|odmówi|väntande|inbjuden|avböjt)/u;
const PART =
  /part(ial|ly|iel|ieel|eel)|in progress|incomplet|^started|unfinished|not (completed|finished)|teilweise|in bearbeitung|begonnen|angefangen|abgebrochen|unvollständig|nicht (abgeschlossen|beendet|vollständig)|en cours|commencé|inachevé|gedeeltelijk|bezig|onvolledig|gestart|parcial|parzial|en curso|en progreso|iniciado|in corso|iniziat|częściow|w toku|rozpoczęt|niekompletn|delvis|pågående|påbörja|ofullständig|途中|一部|回答中|進行中/u;
const NEVER_BEGUN =
  /(not|nicht|non|pas|niet|no|nie|ej|inte|sin|未)[ _-]?(yet |encore |ancora |noch |nog |aún )?(started|begun|begonnen|gestartet|angefangen|commencé|gestart|iniciado|empezado|comenzado|empezar|iniziat\p{L}*|rozpocz\p{L}*|påbörja\p{L}*|着手|開始)/u;
const DONE_WORD =
  /^(complete|finish|submitted|done|responded|answered|yes|true|1$|100 ?%?$|ip address|imported|abgeschlossen|beendet|vollständig|ausgefüllt|abgegeben|teilgenommen|beantwortet|fertig|erledigt|ja$|wahr|abgesendet|eingereicht|terminé|complét|complet|achevé|soumis|répondu|rempli|valid|envoyé|oui|vrai|afgerond|voltooid|ingevuld|compleet|beantwoord|verzonden|klaar|waar|completad|completo|terminado|finalizad|enviad|respondid|contestad|sí|si$|verdadero|completat|compilat|inviat|terminat|conclus|rispost|sì|vero|ukończ|zakończ|wypełni|wysłan|odpowied|tak$|prawda|slutför|klar|avslut|besvara|färdig|inskicka|svara|sant|回答済|完了|送信済|済|提出済|はい|あり|有)/u;

/** Whether a word of a status column says that somebody answered; undefined where it is not known. */
export function responseSaid(text: string): Response | undefined {
  if (text.length > 100) return undefined;
  const word = text.trim().toLowerCase().normalize('NFC');
  if (NEVER_BEGUN.test(word)) return 'not';
  if (PART.test(word)) return 'in part';
  if (NOT.test(word)) return 'not';
  return DONE_WORD.test(word) ? 'answered' : undefined;
}

/** Which columns tell whether somebody answered, and those of the survey tool itself. */
export interface StatusColumns {
  readonly status: number;
  readonly done: number;
  readonly others: readonly number[];
}

export function statusColumns(header: Header): StatusColumns {
  const names = header.names.map((_, column) => plainQuestion(header.plain(column)));
  return {
    status: names.includes('finished')
      ? names.indexOf('finished')
      : names.findIndex((name) => STATUS.has(name)),
    done: names.findIndex((name) => DONE.has(name)),
    others: names.flatMap((name, column) =>
      OTHER.has(name) || DONE.has(name) || STATUS.has(name) ? [column] : [],
    ),
  };
}

/** Whether two cells of a row or more are names of columns that survey tools write: the header stands below another row. */
export function isHeaderOfTool(cells: readonly string[]): boolean {
  const isName = (cell: string): boolean => OTHER.has(cell) || DONE.has(cell);
  return cells.filter((cell) => isName(cell.trim().toLowerCase())).length >= 2;
}

/** Whether a row holds what Qualtrics calls its questions, not answers. */
export function isOfImportIds(cells: readonly string[]): boolean {
  return cells.filter((cell) => cell.startsWith('{"ImportId"')).length >= 2;
}

/** Tells by row whether somebody answered: by the status, else by the day of the answers; undefined where neither says. */
export function responseReader(
  header: Header,
  reading: Reading,
): (cells: readonly string[], line: number) => Response | undefined {
  const { status, done, others } = statusColumns(header);
  const unused = new Set(header.unused);
  const ofTool = others.filter((column) => column !== status && column !== done && unused.has(column));
  header.keep(ofTool);
  for (const column of ofTool)
    reading.ledger.notUsed(
      header.names[column] as string,
      'what the survey tool keeps of the filling in; not kept',
      '',
    );
  header.keep([status, done].filter((column) => column >= 0));
  if (done >= 0)
    reading.ledger.notUsed(header.names[done] as string, 'when the answers were given; not kept', '');
  const warned = new Set<string>();
  return (cells, line) => {
    const word = content(cells, status);
    if (word === undefined) return status < 0 && content(cells, done) !== undefined ? 'answered' : undefined;
    const said = responseSaid(word);
    if (said === undefined && !warned.has(word)) {
      warned.add(word);
      reading.ledger.warn({
        line,
        column: status + 1,
        code: 'unknown-word',
        value: word,
        message:
          'this does not say whether somebody answered; whoever names or rates nobody is taken not to have answered',
      });
    }
    return said;
  };
}

/** Whether a table has a column that survey tools write, or a question. */
export function isOfSurvey(header: Header): boolean {
  const { status, done, others } = statusColumns(header);
  return (
    status >= 0 ||
    done >= 0 ||
    others.length > 1 ||
    header.names.some((name) => /[?？]\s*(\[.*\])?$/.test(name))
  );
}
