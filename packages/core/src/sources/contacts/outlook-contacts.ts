import * as known from '../../conventions/column-names.ts';
import { PRIVATE_MARK, SENSITIVITY_MARK } from '../../conventions/private-marks.ts';
import type { TableFormat } from '../reading/reader.ts';
import type { Header } from '../text/header.ts';
import { addressColumns, type ContactColumns, readContacts } from './contact-columns.ts';

/** What stands before a name in Outlook, and means a job elsewhere. */
const SALUTATIONS = new Set([
  'title',
  'titel',
  'titre',
  'titolo',
  'título',
  'anrede',
  'aanhef',
  'tratamiento',
]);

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
  'autres prénoms',
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
  /^(?:email( \d)? address|email(-| )adresse?( \d)?|email( \d)?: adresse|adresse (?:de messagerie|de courriel|électronique|email)( \d)?|dirección de correo electrónico( \d)?|indirizzo (?:di )?(?:posta elettronica|email)( \d)?|(?:email|e-?post)(?:-| )?adre(?:sse|ss|s)( \d)?|adres email( \d)?|電子メール( \d)? ?アドレス|e-postadress( \d)?|endereço de email( \d)?|endereço de correio ele(?:c)?tr[óô]nico( \d)?)$/;
const TYPE =
  /^(?:email( \d)? type|email( \d)?-typ|email( \d)?: typ|type de messagerie( \d)?|type d['’]adresse(?: de messagerie| email)?( \d)?|type de (?:courriel|courrier)( \d)?|tipo de dirección(?: de correo electrónico)?( \d)?|tipo (?:di )?indirizzo(?: di)? posta elettronica( \d)?|tipo de correo electrónico( \d)?|tipo posta elettronica( \d)?|type email( \d)?|email-?type( \d)?|typ adresu email( \d)?|typ email( \d)?|e-posttyp( \d)?|tipo de email( \d)?|tipo de correio ele(?:c)?tr[óô]nico( \d)?|電子メール( \d)?の種類|電子メールの種類( \d)?)$/;
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

const SHOWN_NAME = [
  'email display name',
  'email: angezeigter name',
  'weergavenaam voor email',
  'email, weergegeven naam',
  'nom complet de l’adresse de messagerie',
  'mostrar nombre de correo electrónico',
  'nome visualizzato posta elettronica',
  'wyświetlana nazwa email',
  'e-postnamn',
  'visningsnamn för e-post',
  'nombre de pantalla de correo electrónico',
  'nome para exibição do email',
  'nome a apresentar do email',
  '電子メール表示名',
];

/** Columns of managers, assistants, partners and who recommended somebody, by the words of their names. */
const SOMEBODY_ELSE =
  /manager|vorgesetzt|responsable|\bjefe\b|leidinggevende|przełożon|menedżer|\bchef(?:ens?)?\b|gerente|gestor|上司|assist|asyst|asistent|秘書|partner(?:in)?\b|partner\/in|spouse|ehefrau|ehemann|conjoint|cónyuge|cônjuge|coniuge|małżon|maka|echtgeno|配偶者|referred by|empfohlen|recommand|recomendad|presentat|verwezen|polecon|rekommender/;
const ONLY_A_NUMBER =
  /phone|tel[eé]?f|t[eé]l[.]?\b|mobil|fax|nummer|number|número|numéro|numer\b|mail|courriel|correo|e-?post|電話|メール|\bid\b/;

function relatedColumns(header: Header): number[] {
  const known = header.all(RELATED);
  const worded = header.names.flatMap((_, column) => {
    const name = header.folded(column);
    return SOMEBODY_ELSE.test(name) && !ONLY_A_NUMBER.test(name) ? [column] : [];
  });
  header.keep(worded);
  return [...new Set([...known, ...worded])];
}
const CATEGORIES = [
  'categories',
  'kategorien',
  'catégories',
  'categorías',
  'categorie',
  'categorieën',
  'kategorie',
  'kategorier',
  '分類',
];

/** The job title; the second of two columns of one name where the first is what stands before a name. */
function titleAt(header: Header): number {
  const named = header.find(TITLE);
  const [, second] = named >= 0 ? [] : header.all(SALUTATIONS);
  return second ?? named;
}

function columnsOf(header: Header): ContactColumns {
  return {
    names: [header.find(SHOWN_NAME), header.find('nickname', 'spitzname')],
    parts: [header.find(FIRST), header.find(MIDDLE), header.find(LAST)].filter((c) => c >= 0),
    emails: addressColumns(header, ADDRESS, TYPE),
    phones: header.all(
      / phone( \d)?$|telefon|telefoon|^tél|^tel[eé]fono|^m[oó]vil$|^portable$|^cellulare|^mobil|^mobiel|電話/,
    ),
    websites: header.all(/^(personal )?web page$|^webseite$|^page web$/),
    company: header.find(COMPANY),
    title: titleAt(header),
    department: header.find(DEPARTMENT),
    labels: header.find(CATEGORIES),
    school: header.find('schools'),
    private: header.find(PRIVATE_MARK),
    sensitivity: header.find(SENSITIVITY_MARK),
    related: relatedColumns(header).map((column) => [-1, column]),
  };
}

/** Contacts of Outlook: classic on Windows (in its languages), the web, and the older live.com. */
export const outlookContacts: TableFormat = {
  format: 'outlook-contacts',
  recognise(header) {
    if (header.find(FIRST) < 0 || header.find(LAST) < 0 || header.all(ADDRESS).length === 0) return 0;
    if (header.all(TYPE).length > 0) return 130;
    const marked = header.find(PRIVATE_MARK) >= 0 || header.find(SENSITIVITY_MARK) >= 0;
    if (marked && (header.find(MIDDLE) >= 0 || header.find(SHOWN_NAME) >= 0 || header.find(CATEGORIES) >= 0))
      return 125;
    if (header.find('given yomi', 'given name yomi') >= 0) return 130;
    return header.has('job title', 'company', "manager's name") && !header.has('referred by', 'initials')
      ? 110
      : 0;
  },
  read(table, reading) {
    readContacts(table, reading, columnsOf(table.header));
  },
};
