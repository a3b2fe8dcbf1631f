import { foldHeader } from './fold-header.ts';
import { yesNo } from './yes-no.ts';

/** Columns of address books that say yes or no to whether an entry is private, as `foldHeader` folds them. */
export const PRIVATE_MARK: readonly string[] = [
  'private',
  'privat',
  'privé',
  'privado',
  'privada',
  'particular',
  'privato',
  'prywatne',
  'soukromé',
  'yksityinen',
  'プライベート',
];

/** Columns that say it in words of their own. */
export const SENSITIVITY_MARK: readonly string[] = [
  'sensitivity',
  'vertraulichkeit',
  'critère de diffusion',
  'gevoeligheid',
  'carácter',
  'confidencialidad',
  'confidencialidade',
  'sensibilidade',
  'riservatezza',
  'czułość',
  'känslighet',
  'følsomhed',
  'følsomhet',
];

const SECRET =
  /^(private|confidential|privat|vertraulich|privé|confidentiel|privado|particular|confidencial|privato|riservato|vertrouwelijk|prywatne|poufne|konfidentiellt|fortrolig|konfidensielt|yksityinen|luottamuksellinen|プライベート|非公開)$/i;

/** Words for what is not private, in a column of sensitivity. */
const OPEN =
  /^(normal|normale|normaal|personal|persönlich|personnel|personnelle|personale|persoonlijk|osobiste|prywatne?|personligt|personlig|standard|standaard|standardowa|public|öffentlich|標準|個人用|0|1)$/i;

/** Whether a word in a column of sensitivity is one that calendars and address books write there. */
export const isSensitivity = (word: string): boolean => OPEN.test(word.trim()) || SECRET.test(word.trim());

/** Whether these cells, of a column of each kind, mark the entry as private. */
export const marksPrivate = (yes: string, sensitivity: string): boolean =>
  yesNo(yes) === 'yes' || SECRET.test(sensitivity.trim());

const YES_COLUMNS = new Set(PRIVATE_MARK);
/** Labels and categories say it as well: a contact under *Privé* is marked as one whose column says so. */
const WORD_COLUMNS = new Set([...SENSITIVITY_MARK, 'label']);

/** Whether a column of this name and with this value marks the entry as private. */
export function isPrivateMark(name: string, value: string): boolean {
  const folded = foldHeader(name);
  return marksPrivate(YES_COLUMNS.has(folded) ? value : '', WORD_COLUMNS.has(folded) ? value : '');
}
