import { foldName } from '../identity/fold.ts';

/** Kinds of work by the words that titles use for them, in the languages of the exports that are read; the first that fits counts. */
const FAMILIES: readonly (readonly [family: string, words: RegExp])[] = [
  [
    'board',
    /\b(chair(man|woman|person)?|trustee|board|non executive|aufsichtsrat|vorstand|conseil d administration|bestuurslid)\b/,
  ],
  [
    'leadership',
    /\b(ceo|cfo|cto|coo|chief|president|vice president|vp|founder|co founder|owner|managing director|directeur general|geschaftsfuhrer(in)?|director general|consejero delegado|amministratore delegato|algemeen directeur)\b/,
  ],
  [
    'management',
    /\b(head|director|manager|lead|leiter(in)?|leitung|directeur|directrice|chef|responsable|directora?|gerente|jefe|jefa|direttore|direttrice|responsabile|manager(in)?|hoofd|teamleider|supervisor)\b/,
  ],
  [
    'research',
    /\b(research(er)?|scientist|professor|postdoc(toral)?|phd|fellow|lecturer|chercheu(r|se)|forscher(in)?|wissenschaftler(in)?|investigador(a)?|ricercat(ore|rice)|onderzoeker|analyst|analyste)\b/,
  ],
  [
    'engineering',
    /\b(engineer(ing)?|developer|programmer|architect|technician|ingenieur(in)?|ingenieure|ingeniero|ingeniera|ingegnere|entwickler(in)?|developpeu(r|se)|desarrollador(a)?|sviluppat(ore|rice)|data|hydrologist|surveyor)\b/,
  ],
  [
    'law',
    /\b(lawyer|counsel|attorney|solicitor|barrister|legal|jurist(in)?|juriste|avocate?|abogad[oa]|avvocat[oa]|rechtsanwalt|rechtsanwaltin|advocaat)\b/,
  ],
  [
    'finance',
    /\b(finance|financial|accountant|actuary|auditor|underwriter|controller|treasurer|banker|investor|comptable|buchhalter(in)?|contador(a)?)\b/,
  ],
  [
    'sales',
    /\b(sales|account|business development|commercial|vertrieb|ventes|ventas|vendite|verkoop|partnerships?)\b/,
  ],
  [
    'communication',
    /\b(editor|journalist|communications?|marketing|press|media|writer|redact(eur|rice)|redakteur(in)?|periodista|giornalista|public relations)\b/,
  ],
  [
    'administration',
    /\b(assistant|secretary|officer|administrator|clerk|coordinator|assistent(in)?|secretaire|secretari[oa]|beamter|civil servant|sachbearbeiter(in)?)\b/,
  ],
  [
    'consulting',
    /\b(consultant|advis[oe]r|berater(in)?|conseiller|conseillere|asesor(a)?|consulente|adviseur|partner)\b/,
  ],
  ['operations', /\b(operations?|master|captain|pilot|planner|logistics|foreman|operator|harbour)\b/],
];

/** The kind of work that a title names; undefined where no known word does. */
export function roleFamily(title: string | undefined): string | undefined {
  if (title === undefined) return undefined;
  const folded = foldName(title);
  return FAMILIES.find(([, words]) => words.test(folded))?.[0];
}
