import type { Reading } from '../reading/reader.ts';
import type { Header } from '../text/header.ts';

/** Words of a status that say that somebody has left. */
const LEFT =
  /^(?:inaktiv|inactive|not active|terminated|separated|resigned|retired|dismissed|departed|left|leaver|former(?: employee)?|ex-?employee|deactivated|ausgeschieden|ausgetreten|ehemalig(?:er?)?(?: mitarbeiter(?:in)?)?|gekündigt und ausgeschieden|pensioniert|verrentet|inactif|inactive|sorti|sortie|parti|partie|ancien(?: employé)?|retraité|inactivo|baja|cesado|de baja definitiva|inattivo|cessato|cessata|dimesso|inactief|uit dienst|vertrokken|nieaktywny|nieaktywna|zwolniony|zwolniona|były pracownik|slutat|avslutad|fratrådt|sluttet|inativo|desligado|退職|退職済|退社|离职|離職|已离职)$/;
const NO = /^(?:no|n|false|0|nein|falsch|non|faux|falso|nee|onwaar|nie|nej|não|いいえ|否)$/;
const YES_OR_NO =
  /^(?:active(?: status)?|is active|currently active|employed|aktiv|actif|activo|attivo|actief|ativo|aktywny)$/;

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
