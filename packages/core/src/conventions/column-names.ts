/** Names of columns in English, German, French, Spanish, Italian, Dutch, Portuguese, Japanese and Chinese. */
const names = (text: string): readonly string[] => text.split(',').map((name) => name.trim());

export const ID: readonly string[] = names(
  `employee id, employee number, employee no, worker id, person id, personid, staff id, employeeid, employeenumber, user id,
  personalnummer, personal-nr., personalnr., mitarbeiternummer, mitarbeiter-id, mitarbeiter id, matricule, id employé,
  numéro employé, id de empleado, id empleado, número de empleado, matricola, id dipendente, personeelsnummer,
  medewerkernummer, matrícula, número de funcionário, 社員番号, 従業員番号, 社員id, 工号, 员工编号, 员工id, 員工編號, id, personalnr, personalnr., pers.-nr., persnr, pernr, personnel number, personnel no., mitarbeiternr, mitarbeiternr., ma-nr, ma-nr., stammnummer, numer pracownika, nr pracownika, id pracownika, numer ewidencyjny, anställningsnummer, anställnings-id, medarbetarnummer, empl id, emplid, numero dipendente, codice dipendente, matricule salarié, número de personal, nº empleado, 社員コード, 従業員コード, 従業員id, employee #, associate id, osobní číslo, табельный номер, sicil no, medarbejdernummer, ansattnummer, henkilönumero, numer kadrowy, 사번, pnr, pnr., p-nr., pers-nr., personal-id, personalkennziffer, personalkennung, kadernummer, payroll number, payroll no, personnel id,
  personeelsnr, personeelsnr., personeels-nr, personeels-nr., personeels nr, medewerkersnummer, medewerkernr, medewerkernr., medewerkersnr, medewerkersnr., werknemersnummer, werknemernummer, werknemersnr, stamnummer, stamnr, employee nr, employee nr., employee num, emp no, emp no., emp id, emp. no., staff number, staff no, staff no., payroll id, personnel no, numéro d'employé, numéro d’employé, n° employé, n° d'employé, n° matricule, numéro matricule, numéro de matricule, no matricule, nº de empleado, nº matrícula, n. matricola, n° matricola, numero matricola, mitarb.-nr., mitarb.-nr, anställningsnr, anställningsnr., anst.nr, anst.nr., anstnr, nr pracowniczy, numer pracowniczy, nr ewidencyjny, n.º de funcionário, nº de funcionário`,
);

export const NAME: readonly string[] = names(
  `worker, name, full name, employee name, display name, legal name, employee, mitarbeiter, vollständiger name, nom complet,
  nom et prénom, employé, nombre completo, nombre y apellidos, empleado, nome completo, nome e cognome, dipendente,
  naam, volledige naam, medewerker, 氏名, 社員名, 姓名, 员工姓名, 員工姓名, imię i nazwisko, nazwisko i imię, pracownik, namn, fullständigt namn, anställd, mitarbeitername, nachname; vorname, nachname und vorname, kontakt, ansprechpartner, 名前, お名前, 従業員名, フルネーム, 表示名, name des mitarbeiters, name des mitarbeiters bzw. bewerbers, name mitarbeiter, name (original name), payroll name, jméno a příjmení, фио, полное имя, ad soyad, adı soyadı, ονοματεπώνυμο, όνομα επώνυμο, navn, fulde navn, fullt navn, nimi, koko nimi, 이름, 성명, név, teljes név, nume complet, meno a priezvisko, піб,
  name; vorname, name; first name, last name; first name, first name; last name, surname; first name, surname; name, family name; given name, vorname; nachname, vorname; name, nachname; rufname, familienname; vorname, nom; prénom, nom de famille; prénom, prénom; nom, apellidos; nombre, nombre; apellidos, cognome; nome, nome; cognome, achternaam; voornaam, achternaam; roepnaam, naam; voornaam, voornaam; achternaam, nazwisko; imię, imię; nazwisko, efternamn; förnamn, förnamn; efternamn, apelido; nome, efternavn; fornavn, etternavn; fornavn, příjmení; jméno, anzeigename, nom à afficher, nome visualizzato, nombre para mostrar, weergavenaam, visningsnamn, nazwa wyświetlana`,
);

export const FIRST: readonly string[] = names(
  'first name, legal first name, legal name - first name, preferred name - first name, given name, vorname, prénom, voornaam, 名, preferred first name, forename, rufname, roepnaam, tilltalsnamn, nombre de pila, nombres, prénoms, given names, imię, imiona, förnamn, fornavn, prenom, nome proprio, jméno, křestní jméno, имя, όνομα, etunimi, keresztnév, utónév, prenume, meno, ім’я, eesnimi, vardas, vārds, vards',
);

export const LAST: readonly string[] = names(
  'last name, legal last name, legal name - last name, preferred name - last name, family name, surname, nachname, familienname, apellidos, apellido, cognome, achternaam, sobrenome, apelido, 姓, preferred last name, zuname, nazwisko, efternamn, etternavn, nom de famille, primer apellido, příjmení, фамилия, soyad, soyadı, επώνυμο, efternavn, sukunimi, vezetéknév, családnév, nume de familie, priezvisko, прізвище, perekonnanimi, pavardė, uzvārds, 성',
);

/** What stands between first and last name in Dutch, and belongs to the last. */
export const PREFIX: readonly string[] = names(
  'tussenvoegsel, tussenvoegsels, voorvoegsel, voorvoegsels, vorsatzwort',
);

/** Days on which somebody joins or leaves an employer, in words that mean nothing else. */
export const HIRED: readonly string[] = names(
  `hire date, hiredate, original hire date, eintrittsdatum, eintritt, einstellungsdatum, eintritt am, date d'embauche, date d’embauche, fecha de contratación,
  fecha de alta, data di assunzione, datum in dienst, data de admissão, 入社日, 入社年月日, 入职日期, 到職日, data zatrudnienia, anställningsdatum, termination date,
  austrittsdatum, austritt, austritt am, fecha de baja, data di cessazione, datum uit dienst, 退職日, data zwolnienia`,
);

/** What means a first, a last or a whole name, as other columns will have it. */
export const SOME_NAME: readonly string[] = names('nom, nombre, nome, ad, adı, 이름');

export const EMAIL: readonly string[] = names(
  `email - primary work, work email, email, email address, primary email, business email, mail, user principal name,
  email-adresse, emailadresse, email adresse, adresse email, adresse électronique, courriel, correo electrónico, correo,
  email aziendale, indirizzo email, posta elettronica, emailadres, email-adres, endereço de email, endereço de correio eletrónico, endereço de correio eletrônico, endereço eletrónico, endereço eletrônico, e-pasts, 电子邮件地址, 電子郵件地址, メールアドレス, メール, email - work, email (work), email work, work email address, business email address, company email, corporate email,
  mail-adresse, user email, email adresa, adresa elektronické pošty, эл. почта, электронная почта, почта, e-posta, eposta, e-posta adresi, ηλεκτρονική διεύθυνση, sähköposti, sähköpostiosoite, email cím, adresă de email, електронна пошта, 이메일 주소, 전자 메일 주소,
  邮箱, 电子邮箱, 电子邮件, 郵箱, 電子郵件, epost, e-post, e-postadress, adres e-mail, adres email, emailadress, adresse de messagerie, adresse mail, dirección de correo electrónico, dirección de email, indirizzo posta elettronica, dienstliche email, geschäftliche email, email dienstlich, email geschäftlich, email (dienstlich), email (geschäftlich), email pro, email professionnel, adresse email professionnelle, mail professionnel, correo corporativo, correo de trabajo, email de trabajo, werk email, zakelijke email, emailadres werk, email służbowy, arbetsepost, jobbmail, 電子メール, 電子メール アドレス, 電子メールアドレス, email アドレス, 이메일`,
);

export const TITLE: readonly string[] = names(
  `business title, job title, title, position, employee title, role, leveldesignation, stelle, funktion,
  stellenbezeichnung, berufsbezeichnung, fonction, poste, intitulé du poste, puesto, cargo, ruolo, mansione, functie,
  função, 役職, 职位, 岗位, 职务, 職位, 職稱, stanowisko, befattning, titel, yrkestitel, positionsbezeichnung, planstelle, stellentitel, tätigkeit, beruf, rolle, position title, posizione, qualifica, funzione, functietitel, titre, intitulé de poste, 肩書き, 肩書, 職種, ocupación, puesto de trabajo, titolo, incarico, beroep, rol, uppgift, tjänst, arbetstitel, dienststellung, amtsbezeichnung, poste occupé, emploi, métier, job title description, pozice, funkce, pracovní pozice, должность, unvan, görev, θέση, stilling, jobtitel, tittel, tehtävänimike, titteli, beosztás, munkakör, funcție, pozícia, посада, 직책, 직위, designation, organisationstitel, organisationsposition`,
);

export const UNIT: readonly string[] = names(
  `supervisory organization, department, unit, org unit, division, organization unit, business unit, organization,
  abteilung, bereich, organisationseinheit, service, département, direction, departamento,
  área, reparto, dipartimento, ufficio, afdeling, 部署, 部門, 部门, dział, jednostka organizacyjna, avdelning, enhet, organisatorische einheit, orgeinheit, org.-einheit, org-einheit, organisationseinheit (text), unità organizzativa, unidad, unidad organizativa, unité, pôle, equipe, équipe, organisatie-eenheid, fachbereich, referat, sparte, gruppe, sektion, arbeitsbereich, filial, filiale, sucursal, sede, zespół, wydział, grupp, 課, 部, 所属, 所属部署, 所属部門, 部課名, team, home department description, oddělení, oe, oe-kurz, oe-kürzel, abteilungskürzel,
  cost center, cost centre, kostenstelle, centre de coût, centre de coûts, centro de coste, centro de costes, centro di costo, kostenplaats, kostnadsställe, отдел, подразделение, departman, bölüm, τμήμα, afdelingsnavn, osasto, yksikkö, osztály, departament, oddelenie, відділ, 부서`,
);

export const MANAGER_ID: readonly string[] = names(
  `manager id, managerid, manager employee id, reports to id, supervisor id, vorgesetzter-id, vorgesetzten-id,
  vorgesetzter id, personalnummer vorgesetzter, vorgesetzter personalnr., personalnr. vorgesetzter, personalnummer des vorgesetzten, manager-id, matricule manager,
  matricule du manager, matricule responsable, id manager, id du manager, id responsable, id del responsable,
  id de responsable, id del manager, id responsabile, matricola responsabile, id leidinggevende, id do gestor,
  上司社員番号, 上司id, 上级工号, 主管工号, vorgesetzter (personalnummer), vorgesetzte (personalnummer), vorgesetzte/r (personalnummer), id przełożonego, numer przełożonego, chef-id, chefs-id, chefens anställningsnummer, 上司コード, reports to associate id, führungskraft pnr, pnr führungskraft, pnr vorgesetzter`,
);

export const MANAGER_MAIL: readonly string[] = names(
  `manager email, manager's email, manager email address, supervisor email, email vorgesetzter, vorgesetzter email,
  email des vorgesetzten, email manager, email du manager, email responsable, email du responsable,
  email del responsable, correo del responsable, email responsabile, email leidinggevende, email do gestor,
  上司メールアドレス, 上级邮箱, 主管邮箱`,
);

export const MANAGER_NAME: readonly string[] = names(
  `manager, manager name, manager's name, managers, manager(s), reports to, supervisor, line manager, vorgesetzter, vorgesetzte,
  vorgesetzte/r, vorgesetzte(r), vorgesetzte*r, vorgesetzte:r, vorgesetzte r, name des vorgesetzten, führungskraft, responsable,
  responsable hiérarchique, supérieur hiérarchique, n+1, jefe, superior, responsabile, leidinggevende, gestor,
  上司, 直属上司, 上长, 上级, 直属上级, 主管, 直接主管, 直屬主管, przełożony, bezpośredni przełożony, kierownik, chef, närmaste chef, superiore, capo, jefe directo, jefe inmediato, jefa, supervisor directo, chef direct, supérieur direct, manager direct, direct manager, teamleiter, abteilungsleiter, fachvorgesetzter, diretto superiore, responsabile diretto, direct leidinggevende, 所属長, 管理者, disziplinarischer vorgesetzter, name des/der vorgesetzten, name des/r vorgesetzten, naam manager, manager naam, reporting to, reports to name, nadřízený, vedoucí, руководитель, начальник, yönetici, προϊστάμενος, leder, nærmeste leder, esimies, felettes, manager direct, nadriadený, керівник, 상사, 관리자`,
);

export const COMPANY: readonly string[] = names(
  `company, company name, employer, legal entity, firma, gesellschaft, unternehmen, société, entreprise, empresa, sociedad,
  azienda, società, bedrijf, 会社, 会社名, 公司, spółka, przedsiębiorstwo, nazwa firmy, företag, bolag, bedrijfsnaam, firmenname, organisation, organización, organizzazione, organisatie, organizacja, nom de la société, nom de l'entreprise, arbeitgeber, 勤務先, 社名, employeur, ditta, ragione sociale, werkgever, arbetsgivare, empleador, pracodawca, arbejdsgiver, virksomhed, organisme, compañía, entidad, 企業名, 法人名, 組織, 所属会社, organisation name, organization name, account name, kunde, client, společnost, организация, компания, şirket, firma adı, εταιρεία, yritys, cég, vállalat, companie, spoločnosť, компанія, 회사, 회사명, organisationsname, uzņēmums, įmonė, ettevõte, 单位, 公司名称, 公司名稱`,
);

export const FROM: readonly string[] = names(
  `hire date, hiredate, start date, original hire date, from, effectivedate, eintrittsdatum, eintritt, einstellungsdatum,
  date d'embauche, date d’embauche, date d'entrée, date d’entrée, fecha de contratación, fecha de alta,
  fecha de ingreso, data di assunzione, datum in dienst, data de admissão, 入社日, 入社年月日, 入职日期, 到職日, data zatrudnienia, anställningsdatum, startdatum, ingangsdatum, in dienst, beginn, entry date, eintritt am, vertragsbeginn, date d'arrivée, data assunzione, ein, eintritt zum, eintritt per, beschäftigt seit, beschäftigt ab, hired on, date hired, joined on, joining date, date of joining, date of hire, employment start date, indiensttreding, datum indiensttreding`,
);

export const TO: readonly string[] = names(
  `last working day, last day of work, last day worked, last day at work, last day of employment, letzter arbeitstag, letzter tag, letzter beschäftigungstag, dernier jour travaillé, dernier jour de travail,
  dernier jour ouvré, último día de trabajo, último día trabajado, último día laborable, ultimo giorno di lavoro, ultimo giorno lavorativo, laatste werkdag, laatste dag, último dia de trabalho, 最終勤務日, 最終出社日, 最后工作日,
  ostatni dzień pracy, sista arbetsdag, sista anställningsdag, sidste arbejdsdag, siste arbeidsdag, viimeinen työpäivä, poslední pracovní den,
  termination date, end date, contract end date, leaving date, last day, to, austrittsdatum, austritt, date de sortie,
  date de départ, date de fin, fecha de baja, fecha de salida, data di cessazione, datum uit dienst, data de saída,
  退職日, 退社日, 离职日期, 離職日, data zwolnienia, slutdatum, einddatum, uit dienst, ende, vertragsende, austritt am, data cessazione, aus, austritt zum, austritt per, kündigung zum, kündigung per, gekündigt zum, gekündigt per, ausgeschieden am, ausgeschieden zum, beschäftigt bis,
  date left, left on, leave date, date of leaving, separation date, terminated on, employment end date, end of employment, exit date, date de fin de contrat, sortie le, fecha de cese, fecha de terminación, data di uscita, fine rapporto,
  datum uitdienst, uitdienstdatum, uit dienst per, uitdiensttreding, datum uitdiensttreding, data rozwiązania umowy, data zakończenia pracy, avgångsdatum, avslutsdatum, fratrædelsesdato, 退職年月日, 退職予定日, 离职时间`,
);

/** Whether somebody still works there, in words or as yes and no. */
export const STATUS: readonly string[] = names(
  `employment status, employee status, worker status, employee state, status, active status, active, is active, currently active, employed, state,
  beschäftigungsstatus, mitarbeiterstatus, personalstatus, aktiv, statut, statut d'emploi, statut de l'employé, actif, estado, estado del empleado, situación, activo, stato, stato dipendente, attivo,
  dienstverbandstatus, actief, situação, ativo, 在籍状況, 在籍区分, 在職状況, 在职状态, 员工状态, stan, aktywny, anställningsstatus`,
);

/** A unit's own words, where another column gives its number. */
const NAMED_BY =
  /^(?:bezeichnung|name|text|kurztext|langtext|beschreibung|description|libellé|intitulé|nom|denominación|descripción|nombre|denominazione|descrizione|nome|naam|omschrijving|nazwa|benämning|namn|名称|名)$/;

/** The same as the end of one word: `Kostenstellenbezeichnung`, `Abteilungsname`, `afdelingsnaam`, `部署名`. */
const NAMED_BY_END =
  /^(.{2,40}?)(?:[ns]?(?:bezeichnung|name|text|kurztext|langtext)|s?(?:naam|omschrijving|navn|namn)|名称?)$/;

const COST_CENTRE = /cost cent|kostenst|kostenpl|kostnadsst|centre de co|centro d[ei] cost/;

/** Whether a column is of cost centres, which stand for units only where nothing else does. */
export function costCentreColumn(folded: string): boolean {
  return COST_CENTRE.test(folded);
}

/** Whether a column holds the names of units: `Bezeichnung OrgEinheit`, `department name`, `libellé du service`. */
export function unitNameColumn(folded: string): boolean {
  const compound = NAMED_BY_END.exec(folded)?.[1];
  if (compound !== undefined && UNIT.includes(compound)) return true;
  const words = folded.split(/[\s()./_:-]+/).filter((word) => word !== '');
  if (!words.some((word) => NAMED_BY.test(word))) return false;
  const rest = words.filter(
    (word) => !NAMED_BY.test(word) && !/^(?:der|des|du|de|la|le|del|della|van|of)$/.test(word),
  );
  return UNIT.includes(rest.join(' ')) || UNIT.includes(rest.join('-'));
}

const MANAGER =
  /manager|supervisor|vorgesetzt|führungskraft|fuehrungskraft|responsab|supérieur|jefe|leidinggevende|przełożon|kierownik|\bchef|gestor|上司|上级|上長|主管|reports to|leiter/;
const NUMBER = /\bid\b|nummer|number|nr\b|\bno\b|matric|matrícul|numer|numéro|número|番号|コード|工号/;
const MAIL = /\be-?mail|\bmail\b|courriel|correo|e-?post|posta elettronica|メール|邮箱/;

const SECOND =
  /fachlich|functional|fonctionnel|funcional|funzional|functionele|funkcjonaln|funktionell|dotted|matrix|secondary|second |zweit|deuxième|tweede/;

/** Whether a column says by its words that it holds a second manager: a functional one, of a dotted line or a matrix. */
export function secondManagerColumn(folded: string): boolean {
  return SECOND.test(folded) && MANAGER.test(folded);
}

/** Whether a column that no list names says by its words that it holds a manager's number or address. */
export function managerColumn(folded: string, what: 'number' | 'mail'): boolean {
  return MANAGER.test(folded) && (what === 'mail' ? MAIL : NUMBER).test(folded);
}

const MAIL_WORDS =
  /^(?:emails?|mail|courriel|correo|e?post|epost|eposta|mailadresse|emailadresse|mailadres|emailadres|emailaddress|postadresse|メール|メールアドレス)$/;
const MAIL_PHRASES =
  /adresse (?:é|e)lectronique|posta elettronica|correo electr(?:ó|o)nico|endereço electr?(?:ó|ô)nico/g;
/** What may stand beside a word for mail without changing whose address it is. */
const MAIL_QUALIFIERS = new Set(
  `primary secondary main work business company corporate office professional personal private other preferred address adresse adres adress dirección indirizzo endereço
  primäre primärer sekundäre erste zweite dienstlich dienstliche geschäftlich geschäftliche privat private persönlich persönliche arbeit firma büro intern
  première premier deuxième principale principal secondaire professionnel professionnelle personnel personnelle travail pro de du di de la of
  primario primaria secundario secundaria corporativo laboral trabajo principal particular aziendale lavoro principale secondario secondaria personale
  werk zakelijk zakelijke zakelijke privé primair primaire secundair secundaire hoofd służbowy służbowa prywatny prywatna główny jobb arbete arbets arbetes primär sekundär privat arbejde arbejds profissional trabalho`.split(
    /\s+/,
  ),
);

/** Whether a column that no list names holds addresses by its words: `E-mail werk`, `Courriel professionnel`, `Primäre E-Mail-Adresse`. */
export function mailColumn(folded: string): boolean {
  const words = folded
    .replace(MAIL_PHRASES, ' mail ')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  return (
    words.some((word) => MAIL_WORDS.test(word)) &&
    words.every((word) => MAIL_WORDS.test(word) || MAIL_QUALIFIERS.has(word))
  );
}

/** Columns that hold whole names, or the numbers by which members are known where names stand in parts beside them. */
export const MEMBER: readonly string[] = names(
  'medewerker, mitarbeiter, employee, worker, employé, salarié, empleado, dipendente, pracownik, anställd, colaborador, funcionário, staff member',
);

/** The name of a column of managers without the word for a manager: `kennung` of `führungskraft kennung`. */
export function withoutManager(folded: string): string {
  const rest = folded
    .split(/[\s()/]+/)
    .filter(
      (word) =>
        word !== '' && !MANAGER.test(word) && !/^(?:der|des|du|de|la|le|del|della|van|of|the)$/.test(word),
    );
  return rest.join(' ');
}
