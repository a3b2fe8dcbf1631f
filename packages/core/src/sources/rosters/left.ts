import type { Reading } from '../reading/reader.ts';
import type { Header } from '../text/header.ts';

/** Words of a status that say that somebody has left. */
const LEFT =
  /^(?:inaktiv|inactive|not active|terminated|separated|resigned|retired|dismissed|departed|left|leaver|former(?: employee)?|ex-?employee|deactivated|ausgeschieden|ausgetreten|ehemalig(?:er?)?(?: mitarbeiter(?:in)?)?|gekündigt und ausgeschieden|pensioniert|verrentet|inactif|inactive|sorti|sortie|parti|partie|ancien(?: employé)?|retraité|inactivo|baja|cesado|de baja definitiva|inattivo|cessato|cessata|dimesso|inactief|uit dienst|vertrokken|nieaktywny|nieaktywna|zwolniony|zwolniona|były pracownik|slutat|avslutad|fratrådt|sluttet|inativo|desligado|退職|退職済|退社|离职|離職|已离职)$/;
const NO = /^(?:no|n|false|0|nein|falsch|non|faux|falso|nee|onwaar|nie|nej|não|いいえ|否)$/;
const YES_OR_NO =
  /^(?:active(?: status)?|is active|currently active|employed|aktiv|actif|activo|attivo|actief|ativo|aktywny)$/;

/** Words of a status that say that somebody is still there, at work or not. */
const STAYS =
  /^(?:active|aktiv[ea]?|actif|active|activ[oa]|attiv[oa]|actief|aktywn[ya]|ativ[oa]|aktivní|aktiivinen|активен|在籍(?:中)?|在職(?:中)?|在职|現職|employed|current|working|present|hired|regular|permanent|temporary|fixed[- ]term|full[- ]?time|part[- ]?time|contractor|external|intern|trainee|probation(?:ary)?|onboarding|pre-?hire|angestellt|beschäftigt|im dienst|festangestellt|unbefristet|befristet|vollzeit|teilzeit|probezeit|extern|praktikant(?:in)?|auszubildende[r]?|azubi|werkstudent(?:in)?|(?:on |paid |unpaid |parental |maternity |sick |medical )?(?:leave|loa)(?: of absence| with pay| without pay)?|sabbatical|secondment|beurlaubt|elternzeit|mutterschutz|krank|freigestellt|passiv|ruhend|en poste|présente?|cdi|cdd|en congé|congé (?:parental|maternité|maladie)|alta|en alta|contratad[oa]|de baja médica|excedencia|in servizio|in forza|assunt[oa]|in aspettativa|maternità|in dienst|werkzaam|met verlof|anställd|tjänstledig|föräldraledig|zatrudnion[ya]|urlop|休職(?:中)?|育休中?|yes|y|true|1|ja|wahr|oui|vrai|sí|si|verdadero|sì|vero|waar|tak|prawda|sim|はい|是)$/;

/** Whether a status is a word that says neither that somebody has left nor that they are still there; they are taken as still there. */
export function isUnknownStatus(header: Header, column: number, text: string | undefined): boolean {
  if (text === undefined || saysLeft(header, column, text)) return false;
  const word = text.slice(0, 61).trim().toLowerCase().replace(/\s+/g, ' ');
  return !STAYS.test(word) && !NO.test(word);
}

/** Whether a cell of the column that says who still works there says that somebody does not. */
export function saysLeft(header: Header, column: number, text: string | undefined): boolean {
  if (text === undefined || text.length > 60) return false;
  const word = text.trim().toLowerCase().replace(/\s+/g, ' ');
  return LEFT.test(word) || (NO.test(word) && YES_OR_NO.test(header.folded(column)));
}

/** Says how many have left by their status, no day of leaving being given. */
export function sayLeft(lines: readonly number[], column: number, header: Header, { ledger }: Reading): void {
  const [first] = lines;
  if (first === undefined) return;
  ledger.warn({
    line: first,
    column: column + 1,
    code: 'left-undated',
    value: header.names[column] ?? '',
    message: `${lines.length === 1 ? 'one person has left by this column and no day of leaving is given, so they are' : `${lines.length} people have left by this column and no day of leaving is given, so they are`} kept as former members`,
  });
}
