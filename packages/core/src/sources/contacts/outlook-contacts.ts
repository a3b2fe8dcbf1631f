import type { Header } from '../header.ts';
import type { TableFormat } from '../reader.ts';
import { addressColumns, type ContactColumns, readContacts } from './contact-columns.ts';

/** Column names in English, German, French, Spanish, Italian and Dutch. */
const FIRST = ['first name', 'vorname', 'prénom', 'nombre', 'nome', 'voornaam'];
const MIDDLE = [
  'middle name',
  'weitere vornamen',
  'deuxième prénom',
  'segundo nombre',
  'secondo nome',
  'middelste naam',
];
const LAST = ['last name', 'nachname', 'nom', 'apellidos', 'cognome', 'achternaam'];
const COMPANY = ['company', 'firma', 'société', 'organización', 'società', 'bedrijf'];
const DEPARTMENT = ['department', 'abteilung', 'service', 'departamento', 'reparto', 'afdeling'];
const TITLE = [
  'job title',
  'position',
  'fonction',
  'titre professionnel',
  'puesto',
  'cargo',
  'posizione',
  'functie',
];
const ADDRESS =
  /^(?:email( \d)? address|email(-| )adresse( \d)?|email( \d)?: adresse|adresse de messagerie( \d)?|dirección de correo electrónico( \d)?|indirizzo posta elettronica( \d)?|email(-| )adres( \d)?)$/;
const TYPE =
  /^(?:email( \d)? type|email( \d)?-typ|type de messagerie( \d)?|tipo de correo electrónico( \d)?|tipo posta elettronica( \d)?|type email( \d)?)$/;
const RELATED = new Set([
  "manager's name",
  'referred by',
  "assistant's name",
  'spouse',
  'name des/der vorgesetzten',
  'empfohlen von',
  'name assistent',
  'partner',
  'responsable',
  'recommandé par',
]);

function columnsOf(header: Header): ContactColumns {
  return {
    names: [
      header.find('email display name', 'email: angezeigter name'),
      header.find('nickname', 'spitzname'),
    ],
    parts: [header.find(...FIRST), header.find(...MIDDLE), header.find(...LAST)].filter((c) => c >= 0),
    emails: addressColumns(header, ADDRESS, TYPE),
    phones: header.all(/ phone( \d)?$|telefon\b|^tél/),
    websites: header.all(/^(personal )?web page$|^webseite$|^page web$/),
    company: header.find(...COMPANY),
    title: header.find(...TITLE),
    department: header.find(...DEPARTMENT),
    labels: header.find('categories', 'kategorien', 'catégories', 'categorías', 'categorie'),
    school: header.find('schools'),
    private: header.find('private', 'privat', 'privé', 'privado', 'privato'),
    related: header.all(RELATED).map((column) => [-1, column]),
  };
}

/** Contacts of Outlook: classic on Windows (in its languages), the web, and the older live.com. */
export const outlookContacts: TableFormat = {
  format: 'outlook-contacts',
  personal: true,
  layer: 'personal',
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
