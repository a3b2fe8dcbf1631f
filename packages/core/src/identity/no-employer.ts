import { foldName } from './fold.ts';

/** What people write where others name their employer. */
const NO_EMPLOYER = new Set(
  [
    'self employed|selfemployed|self|freelance|freelancer|freelancing|independent|independent consultant|independent contractor|sole trader|retired|retirement|unemployed|between jobs|career break|looking for work|seeking new opportunities|open to work|student|none|n a|na|various|private|stealth|stealth startup|stealth mode',
    'selbststandig|selbstandig|selbststandige|freiberuflich|freiberufler|freiberuflerin|freischaffend|im ruhestand|ruhestand|rentner|rentnerin|pensioniert|in rente|arbeitssuchend|elternzeit|privat|keine|ohne',
    'independant|independante|a son compte|auto entrepreneur|retraite|retraitee|sans emploi|autonomo|autonoma|por cuenta propia|jubilado|jubilada|desempleado|desempleada|libero professionista|lavoratore autonomo|in pensione|disoccupato',
    'zelfstandig|zelfstandige|zzp|zzp er|zzper|gepensioneerd|met pensioen|werkzoekend|egenforetagare|frilans|pensionar|pensionerad|arbetssokande|selvstendig|selvstendig naeringsdrivende|pensjonist|selvstaendig|pensionist|yrittaja|elakkeella|wlasna dzialalnosc|samozatrudniony|emeryt|emerytka',
    '個人事業主|フリーランス|自営業|退職|無職',
  ]
    .join('|')
    .split('|'),
);

/** Whether a text in the place of an organisation says that there is none, such as `Retired` or `Selbstständig`. */
export function isNoEmployer(organisation: string): boolean {
  return NO_EMPLOYER.has(foldName(organisation));
}
