/**
 * Columns of staff lists that an analyst may want and a colleague need not see: hours, part time, absence, kind and end of the contract, cost
 * centre, grade. As `foldHeader` folds them.
 */
const WITHHELD = new RegExp(
  [
    'stunden|^hours|hours$|weeklyhours|workinghours|worktime|arbeitszeit|heures|horas|^ore|uren$|timmar|godziny|労働時間',
    '^fte$|vzae|vollzeit|teilzeit|fulltime|parttime|besch(a|ae)ftigungsgrad|arbeitszeitmodell|employmentpercentage|tempsplein|jornada|deeltijd|etat$',
    'abwesen|absence|absent|onleave|leave(type|status|reason|start|end|from|to|until)|ausencia|assenza|afwezig|franvaro|nieobecn|elternzeit|parental|mutterschutz|maternity|休職',
    'kosten(stelle|trager)|^kst$|costcent|costobject|centredecouts?|centrodecoste|centrodicosto|kostenplaats|kostnadsstalle|costcode',
    'vertragsart|vertragsende|befristet|befristung|contracttype|contractend|fixedterm|employmenttype|employeetype|arbeitsverhaltnis|typedecontrat|tipodecontrato',
    'paygroup|salarygroup|jobgrade|^grade$|gradelevel|besoldungs|entgeltgruppe|lohngruppe|gehaltsgruppe',
  ].join('|'),
);

/** A cell that says that somebody is away for a reason of their own. */
const ABSENCE =
  /^(?:(?:on |paid |unpaid |parental |maternity |paternity |sick |medical |long-term )*(?:leave|loa)(?: of absence| with pay| without pay)?|sabbatical|sick|(?:in )?elternzeit|mutterschutz|(?:langzeit)?(?:krank|erkrankt)|krankgeschrieben|beurlaubt|freigestellt|ruhend|passiv|sonderurlaub|pflegezeit|en congé|congé (?:parental|maternité|maladie)|arrêt maladie|de baja(?: médica)?|baja (?:médica|maternal)|excedencia|in aspettativa|maternità|(?:met |in )?(?:verlof|ouderschapsverlof)|ziek|tjänstledig|föräldraledig|sjukskriven|urlop(?: macierzyński| wychowawczy)?|休職中?|育休中?|産休中?)\b/u;

const letters = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Whether a column of a staff list is left out of a file for a colleague, by its name. */
export const isWithheldColumn = (folded: string): boolean => WITHHELD.test(letters(folded));

/** Whether a cell tells of an absence; a column that holds one is left out as a whole, so that a gap tells nothing. */
export const isAbsence = (value: string): boolean =>
  ABSENCE.test(value.normalize('NFC').trim().toLowerCase());
