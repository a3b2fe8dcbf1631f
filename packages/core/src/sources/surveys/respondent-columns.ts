import { UNIT } from '../../conventions/column-names.ts';
import { foldHeader } from '../../conventions/fold-header.ts';
import type { Header } from '../text/header.ts';
import { plainQuestion } from './question-words.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(',').map((word) => word.trim()));

/** Columns of who answers: only a survey has one. */
const SURE = words(
  `respondent,respondent name,name of respondent,respondent's name,responder,rater,nominator,your name,your full name,what is your name,what's your name,please enter your name,please select your name,who are you,participant,participant name,name of participant,survey taker,
  befragte,befragter,befragte person,befragten,ihr name,dein name,ihr vor- und nachname,vor- und nachname,wie heißen sie,wie heißt du,wer sind sie,wie ist ihr name,bitte nennen sie ihren namen,teilnehmer,teilnehmende,teilnehmername,teilnehmer name,name des teilnehmers,name der befragten person,name der person,antwortende,antwortender,antwortende person,ausfüllende person,
  votre nom,ton nom,votre nom et prénom,vos nom et prénom,votre prénom et nom,quel est votre nom,comment vous appelez-vous,qui êtes-vous,nom du répondant,répondant,répondants,nom du participant,sondé,personne interrogée,enquêté,
  su nombre,tu nombre,cuál es su nombre,cuál es tu nombre,cómo se llama,cómo te llamas,su nombre completo,nombre del encuestado,nombre del participante,encuestado,encuestada,entrevistado,participante,respondedor,
  il tuo nome,il suo nome,come ti chiami,come si chiama,nome e cognome del rispondente,nome del rispondente,nome del partecipante,intervistato,intervistata,rispondente,partecipante,compilatore,
  uw naam,jouw naam,je naam,wat is uw naam,wat is je naam,wat is jouw naam,naam respondent,naam van de respondent,naam deelnemer,deelnemer,ingevuld door,invuller,
  respondente,seu nome,ditt namn,ditt för- och efternamn,vad heter du,respondentens namn,deltagarens namn,deltagare,svarande,svarsperson,uppgiftslämnare,
  twoje imię i nazwisko,imię i nazwisko respondenta,imię i nazwisko uczestnika,jak się nazywasz,respondent ankiety,uczestnik,uczestniczka,ankietowany,ankietowana,badany,osoba odpowiadająca,osoba ankietowana,
  deltager,dit navn,din navn,回答者,回答者名,回答者氏名,あなたのお名前,あなたの名前,お名前をご記入ください,参加者,参加者名`,
);

/** Columns of names that other tables have too. */
const NAMES =
  'full name,name,vollständiger name,nom complet,nom et prénom,nom prénom,nombre completo,nombre y apellidos,nome completo,nome e cognome,volledige naam,naam,nom,nombre,nome,imię i nazwisko,nazwisko i imię,fullständigt namn,för- och efternamn,namn,氏名,お名前,名前,employee,employee name,mitarbeiter,mitarbeitende,mitarbeitername,mitarbeitende,collaborateur,salarié,empleado,dipendente,medewerker,pracownik,anställd,medarbetare,社員名'.split(
    ',',
  );
const ADDRESSES =
  "respondent email,email address,your email,your email address,ihre email,ihre email-adresse,ihre emailadresse,deine email,deine email-adresse,votre adresse email,votre email,su correo electrónico,su email,la sua email,uw email,uw emailadres,twój adres email,din email,e-mail address,recipientemail,recipient email,username,user name,email,e-mail,e-mail-adresse,email-adresse,emailadresse,nutzername,nom d’utilisateur,nom d'utilisateur,adresse e-mail,adresse email,adresse de messagerie,courriel,nombre de usuario,dirección de correo electrónico,correo electrónico,correo,nome utente,indirizzo email,posta elettronica,gebruikersnaam,e-mailadres,emailadres,nazwa użytkownika,adres e-mail,adres email,användarnamn,e-postadress,e-post,メールアドレス,ユーザー名,メール".split(
    ',',
  );
const FIRST = [
  'first name',
  'recipient first name',
  'recipientfirstname',
  'vorname',
  'prénom',
  'voornaam',
  'imię',
  'förnamn',
  '名',
];
const LAST = [
  'last name',
  'recipient last name',
  'recipientlastname',
  'nachname',
  'nom',
  'nom de famille',
  'achternaam',
  'apellidos',
  'cognome',
  'nazwisko',
  'efternamn',
  '姓',
  'surname',
];

/** How surveys ask for the unit of who answers. */
const OWN_UNIT =
  'your department,your unit,your team,ihre abteilung,deine abteilung,ihr bereich,dein bereich,ihr team,dein team,votre service,votre département,votre équipe,su departamento,tu departamento,su área,il suo reparto,il tuo reparto,uw afdeling,jouw afdeling,je afdeling,din avdelning,twój dział,seu departamento,所属部署'.split(
    ',',
  );

/** The columns that say who answers: a name, its parts, an address or several of these. */
export interface RespondentColumns {
  readonly name: number;
  readonly parts: readonly number[];
  readonly email: number;
  /** Where they work, which is kept with them. */
  readonly unit: number;
  /** Whether the header says that this is somebody who answers. */
  readonly sure: boolean;
}

/** Where a survey keeps who answers; undefined where no column says it. */
export function respondentColumns(header: Header): RespondentColumns | undefined {
  const found = known.get(header);
  if (found !== undefined) return found.columns;
  const columns = lookedUp(header);
  known.set(header, { columns });
  return columns;
}

/** Three readers ask the same of each row that may be a header. */
const known = new WeakMap<Header, { readonly columns: RespondentColumns | undefined }>();

function lookedUp(header: Header): RespondentColumns | undefined {
  const all = header.names.flatMap((_, column) =>
    SURE.has(plainQuestion(header.plain(column))) ? [column] : [],
  );
  // A mapping may call a column of addresses the respondent, beside one of names.
  const mapped = all.find((column) => ADDRESSES.includes(foldHeader(header.names[column] as string))) ?? -1;
  const surely = all.find((column) => column !== mapped) ?? mapped;
  header.keep([surely, mapped].filter((column) => column >= 0));
  const first = header.find(FIRST);
  const last = header.find(LAST);
  const parts = first >= 0 && last >= 0 && first !== last ? [first, last] : [];
  const named = parts.length > 0 ? -1 : plainly(header);
  const name = surely >= 0 ? surely : named;
  const email = mapped >= 0 && mapped !== surely ? mapped : header.find(ADDRESSES);
  if (name < 0 && email < 0 && parts.length === 0) return undefined;
  const unit = header.find([...UNIT, ...OWN_UNIT]);
  return {
    name,
    parts,
    email: email === name ? -1 : email,
    unit: unit === name ? -1 : unit,
    sure: surely >= 0,
  };
}

const PLAIN_NAMES = new Set(NAMES);

function plainly(header: Header): number {
  const found = header.find(NAMES);
  if (found >= 0) return found;
  const numbered = header.names.findIndex((_, column) =>
    PLAIN_NAMES.has(plainQuestion(header.plain(column))),
  );
  if (numbered >= 0) header.keep([numbered]);
  return numbered;
}
