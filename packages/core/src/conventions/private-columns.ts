/**
 * Columns of staff lists that are between the person and the employer and that no answer needs: birth, pay, tax, leave, illness,
 * probation, faith, family, bank and insurance. As `foldHeader` folds them.
 */
const PRIVATE = new RegExp(
  [
    'birth|geburt|geb(urts)?(dat|tag|am$)|^dob$|^nee?le$|naissance|nacimiento|nascita|geboort|fodelse|fodsel|urodz|syntyma|生年月日|誕生日',
    'brutto|brtto|netto($|lohn|gehalt)|^(gross|net|base|annual|monthly|hourly)?(pay|wages?)$|grosspay|hourlyrate|stundensatz|bezuge|besoldung|tarifgruppe|tarifstufe|remunera|salairebrut|^brut|sueldo|retribuzion|loon|manadslon|arslon|^lon$|pensja|płaca|vencimento',
    'salar|gehalt|lohn|salaire|stipendio|salaris|wynagrodz|palkka|compensation|paygrade|payrate|entgelt|vergutung|bonus|給与|年収',
    'steuer|taxclass|taxcode|taxid|taxnumber|skatte|podat',
    'urlaub|vacation|leavebalance|leavedays|annualleave|remainingleave|holidayentitle|conges|vacaciones|ferie(n|tage)?rest|verlof|semester(dag|kvot)',
    'krank|sickness|sickdays|sickleave|maladie|enfermedad|malatti|ziekte|sjuk|病欠',
    'probation|probezeit|periodedessai|periododeprueba|proeftijd|provanst',
    'religion|konfession|confession|faith|ethnic|ethnie|race$|sexualorient',
    'marital|familienstand|etatcivil|estadocivil|burgerlijkestaat|civilstand|kinderfreibetrag|numberofchildren|anzahlkinder',
    'disab|behinder|handicap|discapacid|invalid',
    'iban|bankaccount|bankverbindung|kontonummer|comptebancaire|cuentabancaria|sortcode',
    'socialsecurity|sozialversicherung|svnummer|^ssn|nationalinsurance|securitesociale|seguridadsocial|krankenkasse|healthinsurance|pesel|personnummer|^bsn|codicefiscale|マイナンバー',
    'emergency|notfall|passportn|reisepass|ausweisnummer|homeaddress|privatanschrift|privatadresse|privatephone|homephone|telefonprivat|privattelefon',
    'performancerating|beurteilung|terminationreason|kundigungsgrund|disciplin|abmahnung',
  ].join('|'),
);

/** Whether a column of a staff list is private to the person. */
export function isPrivateColumn(folded: string): boolean {
  return PRIVATE.test(
    folded
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .replace(/[^\p{L}\p{N}]+/gu, ''),
  );
}
