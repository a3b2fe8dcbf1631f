import { isNotStated } from '../scales/not-stated.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(',').map((word) => word.trim()));

/** What people write where there is nobody to name. */
const NOBODY = words(
  `nobody,no one,no-one,none,n/a,na,n.a.,nil,nobody else,don't know,not applicable,-,–,—,/,.,?,x,
  niemand,keine,keiner,kein,k.a.,keine angabe,entfällt,weiß nicht,niemanden,personne,aucun,aucune,sans objet,nadie,ninguno,ninguna,no aplica,nessuno,nessuna,non so,
  geen,niet van toepassing,n.v.t.,nvt,nikt,nikogo,brak,nie dotyczy,nie wiem,ingen,inga,vet ej,ej aktuellt,ninguém,なし,特になし,いない,該当なし,無し`,
);

/** Several people under one word. */
const EVERYBODY = words(
  `all,everyone,everybody,all of them,whole team,the team,my team,team,all staff,several,various,many,others,other,other people,somebody,someone,external,externals,guests,guest,internal,tbd,tba,
  alle,jeder,alle kollegen,alle mitarbeiter,alle mitarbeitenden,ganzes team,das team,mein team,gesamtes team,diverse,verschiedene,mehrere,viele,andere,sonstige,sonstiges,extern,externe,gäste,gast,offen,unbekannt,
  tous,toutes,tout le monde,toute l'équipe,l'équipe,équipe,mon équipe,divers,plusieurs,autres,autre,externes,invités,
  todos,todas,todo el equipo,el equipo,equipo,mi equipo,varios,otros,otro,externos,invitados,tutti,tutte,tutto il team,il team,tutto il gruppo,vari,altri,altro,esterni,ospiti,
  allen,iedereen,hele team,het team,mijn team,diversen,anderen,anders,overig,overige,externen,gasten,wszyscy,cały zespół,zespół,mój zespół,różni,inni,inne,goście,
  alla,hela teamet,teamet,mitt team,flera,andra,annat,externa,gäster,全員,みんな,皆,チーム全員,チーム,その他,複数,関係者`,
);

/** Teams, units, committees and rooms as they begin or end; a few are family names too and count with a number alone. */
const GROUP =
  /^(?:the )?(team|gruppe|group|abteilung|abt\.|bereich|dept\.?|department|arbeitsgruppe|projekt(?:team|gruppe)|project(?:team)|ausschuss|vorstand|gremium|board|committee|équipe|service|département|groupe|comité|direction|equipo|departamento|grupo|squadra|gruppo|ufficio|reparto|comitato|afdeling|groep|zespół|dział|grupa|zarząd|avdelning(?:en)?|styrelse(?:n)?)(?:$|[\s:-])|(?:^|\s)(team|gruppe|committee|department|staff)$|(チーム|課|グループ|委員会|(?:営業|開発|総務|人事|経理|企画|技術|製造|法務|広報|事業|本)部)$/iu;
const ROOM =
  /^(?:(?:meeting|conference|board)[\s-]?room|(?:besprechungs|konferenz|sitzungs|seminar|schulungs|tagungs|meeting)(?:raum|zimmer|saal)|vergader(?:zaal|ruimte|kamer)|(?:mötes|konferens|sammanträdes)(?:rum|lokal)|sala (?:riunioni|de (?:reuniones|juntas)|konferencyjna|de reuniões)|salle de (?:réunion|conférence)|(?:raum|room|salle|konferensrum)(?=$|[\s\d:.-])|会議室|応接室|(?:zimmer|saal|zaal|kamer|sala|sal|rum|aula)\s?(?:\p{Lu}?[-.]?\d[\p{L}\d.-]*|\p{Lu})$)|(?:会議室|応接室)|^(?:kantine|cafeteria|foyer|lobby|empfang)$/iu;
const TOOL =
  /^(?:(?:microsoft |ms )?teams(?:[ -](?:meeting|besprechung|call))?|zoom(?: meeting)?|google meet|webex|skype|online|remote|hybrid|virtuell|virtual|telefon|phone|video(?:call|konferenz)?|https?:\/\/.*)$/i;

export type NoName = 'nobody' | 'everybody' | 'group' | 'room' | 'number';

const plain = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/^[([]|[)\].!]$/g, '');

/** Whether a text says that there is nobody. */
export const isNobody = (text: string): boolean =>
  text.length < 40 &&
  (NOBODY.has(plain(text)) || NOBODY.has(text.trim().toLowerCase()) || (!isShort(text) && isNotStated(text)));

/** `Ka`, `Na` and `Ns` may be names or initials. */
const isShort = (text: string): boolean => /^\s*\p{L}{1,3}\s*$/u.test(text);

/** Why a text in a column of people is nobody's name; undefined where it may be one. */
export function noNameWhy(text: string): NoName | undefined {
  if (text.length > 200) return undefined;
  const word = plain(text);
  if (isNobody(text)) return 'nobody';
  if (EVERYBODY.has(word) || EVERYBODY.has(plain(text.replace(/[(（].*$/s, '')))) return 'everybody';
  if (
    /^[\d\s.,:/+-]+(?:h|min|std|uhr|pax|personen|people|personnes)?$/i.test(word) ||
    /^\d+ \p{L}+$/u.test(word)
  )
    return 'number';
  if (ROOM.test(text.trim()) || TOOL.test(word)) return 'room';
  return GROUP.test(text.trim()) ? 'group' : undefined;
}
