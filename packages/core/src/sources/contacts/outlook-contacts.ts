import * as known from '../../conventions/column-names.ts';
import type { TableFormat } from '../reading/reader.ts';
import type { Header } from '../text/header.ts';
import { addressColumns, type ContactColumns, readContacts } from './contact-columns.ts';

/** What stands before a name in Outlook, and means a job elsewhere. */
const SALUTATIONS = new Set(['title', 'titel', 'titre', 'titolo']);

/** Column names in English, German, French, Spanish, Italian and Dutch. */
const FIRST = [
  'first name',
  'vorname',
  'prénom',
  'nombre',
  'nome',
  'voornaam',
  'imię',
  'förnamn',
  'fornavn',
  '名',
  ...known.FIRST,
];
const MIDDLE = [
  'middle name',
  'weitere vornamen',
  'deuxième prénom',
  'segundo nombre',
  'secondo nome',
  'middelste naam',
  'drugie imię',
  'mellannamn',
  'ミドル ネーム',
];
const LAST = [
  'last name',
  'nachname',
  'nom',
  'apellidos',
  'cognome',
  'achternaam',
  'nazwisko',
  'efternamn',
  'etternavn',
  '姓',
  ...known.LAST,
];
const COMPANY = [
  'company',
  'firma',
  'société',
  'organización',
  'società',
  'bedrijf',
  'firma',
  'företag',
  '会社名',
  ...known.COMPANY,
];
const DEPARTMENT = [
  'department',
  'abteilung',
  'service',
  'departamento',
  'reparto',
  'afdeling',
  'dział',
  'avdelning',
  '部署',
  ...known.UNIT,
];
const TITLE = [
  'job title',
  'position',
  'fonction',
  'titre professionnel',
  'puesto',
  'cargo',
  'posizione',
  'functie',
  'stanowisko',
  'befattning',
  '役職',
  ...known.TITLE.filter((name) => !SALUTATIONS.has(name)),
  'profession',
];
const ADDRESS =
  /^(?:email( \d)? address|email(-| )adresse?( \d)?|email( \d)?: adresse|adresse de messagerie( \d)?|dirección de correo electrónico( \d)?|indirizzo posta elettronica( \d)?|(?:email|e-?post)(?:-| )?adre(?:sse|ss|s)( \d)?|adres email( \d)?|電子メール( \d)? ?アドレス|e-postadress( \d)?)$/;
const TYPE =
  /^(?:email( \d)? type|email( \d)?-typ|email( \d)?: typ|type de messagerie( \d)?|tipo de correo electrónico( \d)?|tipo posta elettronica( \d)?|type email( \d)?|email-?type( \d)?|typ adresu email( \d)?|typ email( \d)?|e-posttyp( \d)?|電子メール( \d)?の種類|電子メールの種類( \d)?)$/;
const RELATED = new Set([
  "manager's name",
  'referred by',
  "assistant's name",
  'spouse',
  'name des/der vorgesetzten',
  'name des/r vorgesetzten',
  'name des vorgesetzten',
  'vorgesetzter',
  'assistent(in)',
  'assistent/in',
  'assistentin',
  'name der assistenz',
  'naam manager',
  'naam assistent',
  'verwezen door',
  'nom du responsable',
  'nom de l’assistant',
  "nom de l'assistant",
  'nombre del director',
  'nombre del administrador',
  'nombre del ayudante',
  'recomendado por',
  'nome manager',
  'nome assistente',
  'presentato da',
  'nazwisko menedżera',
  'imię i nazwisko menedżera',
  'nazwisko asystenta',
  'chefens namn',
  'assistentens namn',
  '上司の氏名',
  '上司の名前',
  '秘書の氏名',
  'empfohlen von',
  'name assistent',
  'partner',
  'responsable',
  'recommandé par',
]);

function columnsOf(header: Header): ContactColumns {
  return {
    names: [
      header.find(
        'email display name',
        'email: angezeigter name',
        'weergavenaam voor email',
        'nom complet de l’adresse de messagerie',
        'mostrar nombre de correo electrónico',
        'nome visualizzato posta elettronica',
      ),
      header.find('nickname', 'spitzname'),
    ],
    parts: [header.find(...FIRST), header.find(...MIDDLE), header.find(...LAST)].filter((c) => c >= 0),
    emails: addressColumns(header, ADDRESS, TYPE),
    phones: header.all(
      / phone( \d)?$|telefon|telefoon|^tél|^tel[eé]fono|^m[oó]vil$|^portable$|^cellulare|^mobil|^mobiel|電話/,
    ),
    websites: header.all(/^(personal )?web page$|^webseite$|^page web$/),
    company: header.find(...COMPANY),
    title: header.find(...TITLE),
    department: header.find(...DEPARTMENT),
    labels: header.find(
      'categories',
      'kategorien',
      'catégories',
      'categorías',
      'categorie',
      'categorieën',
      'kategorie',
      'kategorier',
      '分類',
    ),
    school: header.find('schools'),
    private: header.find('private', 'privat', 'privé', 'privado', 'privato', 'prywatne', 'プライベート'),
    related: header.all(RELATED).map((column) => [-1, column]),
  };
}

/** Contacts of Outlook: classic on Windows (in its languages), the web, and the older live.com. */
export const outlookContacts: TableFormat = {
  format: 'outlook-contacts',
  recognise(header) {
    if (header.find(...FIRST) < 0 || header.find(...LAST) < 0 || header.all(ADDRESS).length === 0) return 0;
    if (header.all(TYPE).length > 0) return 130;
    if (header.find('given yomi', 'given name yomi') >= 0) return 130;
    return header.has('job title', 'company', "manager's name") && !header.has('referred by', 'initials')
      ? 110
      : 0;
  },
  read(table, reading) {
    readContacts(table, reading, columnsOf(table.header));
  },
};
