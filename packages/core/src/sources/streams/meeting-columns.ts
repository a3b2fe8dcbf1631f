import { ungendered } from '../names/ungendered.ts';
import type { Header } from '../text/header.ts';

const words = (text: string): readonly string[] => text.split(',').map((word) => word.trim());

const DATE = words(
  `date,day,timestamp,when,start date,start,meeting date,date of meeting,datum,tag,wann,beginnt am,beginn,startdatum,sitzungsdatum,termin,zeitpunkt,jour,quand,début,date de début,date de la réunion,
  fecha,cuándo,fecha de comienzo,fecha de inicio,comienzo,data,quando,data inizio,data riunione,dag,wanneer,begindatum,kiedy,data rozpoczęcia,data spotkania,när,mötesdatum,dato,日付,日時,開始日,開催日,会議日`,
);
/** Whom the owner of the list met; the owner is not among them. */
const WITH = words(
  'with,with whom,whom,met with,mit,mit wem,wen,gesprächspartner,avec,avec qui,interlocuteur,con,con quién,con chi,interlocutor,interlocutore,met,met wie,gesprekspartner,com,com quem,med,med vem,z kim,rozmówca,誰と,相手,面談相手',
);
/** Everybody who was there. */
const ATTENDEES = words(
  `attendees,attendee,participants,participant,required attendees,present,people,who attended,invitees,teilnehmer,teilnehmende,anwesende,anwesend,erforderliche teilnehmer,eingeladene,personen,participants obligatoires,présents,invités,
  asistentes,asistentes necesarios,participantes,presentes,partecipanti,partecipanti necessari,presenti,invitati,deelnemers,verplichte deelnemers,aanwezigen,aanwezig,genodigden,uczestnicy,wymagani uczestnicy,obecni,
  deltagare,obligatoriska deltagare,nödvändiga deltagare,närvarande,deltakere,出席者,参加者,必須出席者`,
);
const OPTIONAL = words(
  'optional attendees,optionale teilnehmer,participants facultatifs,asistentes opcionales,partecipanti facoltativi,optionele deelnemers,opcjonalni uczestnicy,valfria deltagare,任意出席者',
);
const ORGANISER = words(
  `organiser,organizer,organized by,meeting organizer,host,chair,organisator,organisatorin,besprechungsplanung,besprechungsorganisator,eingeladen von,leitung,moderation,organisateur,organisateur d'une réunion,organisateur de la réunion,animateur,
  organizador,organizador de la reunión,convocante,organizzatore,organizzatore riunione,organisator van vergadering,voorzitter,organizator,organizator spotkania,prowadzący,mötesorganisatör,organisatör,ordförande,主催者,会議の開催者,開催者`,
);
const CHANNEL = words('channel,kanal,canal,canale,kanaal,kanał,how,wie,comment,hoe,jak,hur,チャネル,方法');
const PLACE = words(
  'location,place,room,venue,ort,raum,lieu,emplacement,salle,lugar,ubicación,sala,luogo,locatie,plaats,miejsce,lokalizacja,plats,sted,場所,会議室',
);
const TOPIC = words(
  'topic,subject,title,meeting,agenda,thema,betreff,titel,anlass,besprechung,sujet,objet,titre,réunion,tema,asunto,motivo,argomento,oggetto,titolo,onderwerp,temat,ämne,rubrik,emne,assunto,件名,議題,会議名,主题',
);
const ALL_DAY = words(
  'all day event,ganztägiges ereignis,journée entière,todo el día,giornata intera,hele dag,gebeurtenis van een hele dag,wydarzenie całodzienne,heldagshändelse,終日イベント',
);

const PRIVATE = words('private,privat,privé,prive,privado,privada,privato,prywatne,prywatny,プライベート');
const SHOWN_AS = words(
  'show time as,zeitspanne zeigen als,anzeigen als,montrer l’heure comme étant,afficher la disponibilité,mostrar hora como,mostrar la hora como,mostra ora come,mostra come,tijd weergeven als,weergeven als,pokaż czas jako,visa tid som,visa som,vis tid som,mostrar horário como,公開方法',
);
/** What Outlook's own layout has beside: read, and nothing is made of it. */
const BESIDE = words(
  `start time,end date,end time,reminder on/off,reminder date,reminder time,meeting resources,billing information,categories,description,mileage,priority,sensitivity,
  beginnt um,endet am,endet um,erinnerung ein/aus,erinnerung am,erinnerung um,besprechungsressourcen,abrechnungsinformationen,beschreibung,kategorien,priorität,reisekilometer,vertraulichkeit,
  début,heure de début,date de fin,fin,heure de fin,rappel actif/inactif,date du rappel,date de rappel,heure du rappel,heure de rappel,ressources de la réunion,informations facturation,catégories,kilométrage,priorité,critère de diffusion,
  hora de comienzo,fecha de finalización,hora de finalización,recordatorio activado/desactivado,aviso,fecha del aviso,hora del aviso,recursos de la reunión,facturación,categorías,descripción,kilometraje,prioridad,sensibilidad,confidencialidad,
  ora inizio,data fine,ora fine,promemoria attivato/disattivato,data promemoria,ora promemoria,risorse riunione,dati fatturazione,categorie,descrizione,indennità trasferta,priorità,riservatezza,
  begintijd,einddatum,eindtijd,herinneringen aan/uit,herinneringsdatum,herinneringstijd,vergaderingsmiddelen,factureringsgegevens,categorieën,beschrijving,reisafstand,prioriteit,gevoeligheid,
  czas rozpoczęcia,data zakończenia,czas zakończenia,przypomnienie wł./wył.,data przypomnienia,czas przypomnienia,zasoby spotkania,informacje rozliczeniowe,kategorie,opis,odległość,priorytet,charakter,
  starttid,slutdatum,sluttid,påminnelse på/av,påminnelsedatum,påminnelsetid,mötesresurser,faktureringsinformation,kategorier,beskrivning,körsträcka,prioritet,känslighet,
  開始時刻,終了日,終了時刻,アラーム オン/オフ,アラーム日付,アラーム時刻,リソース,支払い条件,分類項目,内容,経費情報,優先度,秘密度`,
);

/** Where a list of meetings keeps what is read of it; -1 where it has no such column. */
export interface MeetingColumns {
  readonly date: number;
  /** Columns of others, in which the owner is not named. */
  readonly others: readonly number[];
  /** Columns of everybody who was there. */
  readonly attendees: readonly number[];
  readonly channel: number;
  readonly place: number;
  readonly topic: number;
  /** Whether the headings are those of mails that the owner sent. */
  readonly isMail: boolean;
  readonly allDay: number;
  /** Whether the meeting is private. */
  readonly private: number;
  /** Whether the time counts as free. */
  readonly shownAs: number;
}

/** Columns of Outlook's own layout, of which nothing is made and nothing need be said. */
export function keepOutlooks(header: Header, { allDay, private: hidden, shownAs }: MeetingColumns): void {
  const marks = [allDay, hidden, shownAs].filter((column) => column >= 0).length;
  if (marks < 2) return;
  const known = new Set(BESIDE);
  header.keep(header.names.flatMap((_, column) => (known.has(header.folded(column)) ? [column] : [])));
}

export function meetingColumns(header: Header): MeetingColumns {
  const others = [header.find(WITH), ...numbered(header, WITH)];
  const attendees = [
    header.find(ORGANISER),
    header.find(ATTENDEES),
    header.find(OPTIONAL),
    ...numbered(header, ATTENDEES),
  ];
  const found = (columns: readonly number[]): number[] => [
    ...new Set(columns.filter((column) => column >= 0)),
  ];
  const named = found(others.length > 1 || others[0] !== -1 ? others : [questioned(header, WITH)]);
  const date = header.find(DATE);
  const withWhom = named.length + found(attendees).length > 0 || date < 0 ? named : receiversOfSent(header);
  return {
    date,
    others: withWhom,
    attendees: found(attendees),
    channel: header.find(CHANNEL),
    place: header.find(PLACE),
    topic: header.find(TOPIC),
    isMail: withWhom.some((column) => isReceiver(header.names[column] as string)),
    allDay: header.find(ALL_DAY),
    private: header.find(PRIVATE),
    shownAs: header.find(SHOWN_AS),
  };
}

/** How mail programs call the column of receivers, which a mapping may have made one of people. */
const RECEIVER = words(
  `to,to:,recipient,recipients,sent to,cc,bcc,an,an:,empfänger,empfaenger,empfängerin,gesendet an,aan,aan:,ontvanger,ontvangers,à,à:,a:,destinataire,destinataires,para,para:,destinatario,destinatarios,destinatari,
  do,do:,odbiorca,adresat,till,till:,mottagare,til,宛先,受信者,收件人`,
);
const isReceiver = (name: string): boolean => {
  const bare = name.replace(/\([^()]{1,20}\)$/, '');
  const plain = (bare === name ? name : bare.trimEnd().replace(/[:：]$/, '')).trim().toLowerCase();
  return RECEIVER.includes(plain) || RECEIVER.includes(ungendered(plain));
};

const SUBJECT = words('subject,betreff,objet,asunto,oggetto,onderwerp,temat,ämne,emne,assunto,件名,主题');
const SENDER = words(
  'from,sender,von,absender,de,expéditeur,remitente,da,mittente,van,afzender,od,nadawca,från,avsändare,fra,afsender,差出人,送信者,发件人',
);

/** Columns of receivers where a table has days, receivers and subjects and no sender: mails that its owner sent. */
function receiversOfSent(header: Header): number[] {
  const names = header.names.map((_, column) => header.plain(column));
  if (!names.some((name) => SUBJECT.includes(name)) || names.some((name) => SENDER.includes(name))) return [];
  const columns = names.flatMap((name, column) => (RECEIVER.includes(name) ? [column] : []));
  header.keep(columns);
  return columns;
}

/** `Met wie?` and `Mit wem?`: a name that ends in a question mark. */
function questioned(header: Header, names: readonly string[]): number {
  return header.firstWhere((name) => name.length < 60 && names.includes(name.replace(/[?？]$/, '').trim()));
}

/** `Teilnehmer 1`, `Participant 2`: one person in each column. */
function numbered(header: Header, names: readonly string[]): number[] {
  const known = new Set(names);
  const found = header.names.flatMap((_, column) => {
    const [, word] = /^(.{2,40}?) ?\d{1,2}$/.exec(header.plain(column)) ?? [];
    return word !== undefined && known.has(word) ? [column] : [];
  });
  header.keep(found);
  return found;
}

const ENGLISH = new Set(
  words(
    'date,day,timestamp,when,start date,start,meeting date,date of meeting,with,with whom,whom,met with,attendees,attendee,participants,participant,required attendees,optional attendees,present,people,invitees,organiser,organizer,meeting organizer,host,chair,channel,how,location,place,room,venue,topic,subject,title,meeting,agenda',
  ),
);

/** Whether the headers are in a language whose dates begin with the day; English ones may begin with either. */
export function datesBeginWithDay(header: Header, columns: MeetingColumns): boolean {
  const { date, others, attendees, channel, place, topic } = columns;
  return [date, ...others, ...attendees, channel, place, topic].some(
    (column) =>
      column >= 0 &&
      /^[\p{sc=Latin}\P{L}]+$/u.test(header.plain(column)) &&
      !ENGLISH.has(header.plain(column).replace(/(?<!\d) ?\d+$/, '')),
  );
}
