import { foldName } from './fold.ts';

/** Labels of what is no work, in several languages, as `foldName` folds them. */
const SOUNDS_PRIVATE = new RegExp(
  `\\b(${[
    'famil\\w*|relatives?|verwandt\\w*|kinder\\w*|kids|enfants|ninos|hijos|bambini|parents|eltern|padres|genitori|ouders|rodzin\\w*|slakt\\w*',
    'friends?|freunde?|amis?|amies|amig[oa]s|amic[hi]\\w*|vrienden|vanner|venner|ystavat|przyjaciele|znajomi|neighbou?rs?|nachbar\\w*|voisins?|vecin[oa]s|vicini|buren',
    'yoga|pilates|sports?|gym|fitness|football|fussball|fotboll|voetbal|tennis|handball|running|laufgruppe|choir|chor|chorale|coro|koor|kor|band|hobb\\w*|club|verein|theatre|theater',
    'church|kirche|kerk|kyrka|eglise|iglesia|chiesa|parish|pfarr\\w*|gemeinde|mosque|moschee|synagog\\w*|temple|school|schule|kita|ecole|escuela|scuola|skola|szkola|nursery|kindergarten',
    'doctors?|arzte?|aerzte|arztin\\w*|zahnarzt\\w*|praxis|klinik|clinic|hospital|krankenhaus|medecins?|medic[oi]s?|dottor\\w*|lakare|lekarz\\w*|huisarts|health|gesundheit|sante|salud|salute|therap\\w*|psych\\w*|hebamme|midwife',
    'lawyers?|anwalt\\w*|anwalte|avocats?|abogad[oa]s?|avvocat[oi]|advocaat|advokat|adwokat|union|gewerkschaft|betriebsrat|syndicat|sindicato|headhunters?|recruiters?|dating|selbsthilfe|party|partei',
    'private?|privat|prive|privado|privato|prywatn\\w*|personal|personlich|persoonlijk|home|zuhause|maison|casa|thuis|hemma|wedding|hochzeit|holidays?|urlaub|vacances|vacaciones',
  ].join('|')})\\b`,
);

/** Whether a label that a user gave sounds like family, friends, health or whatever else is no work. */
export const soundsPrivate = (label: string): boolean => SOUNDS_PRIVATE.test(foldName(label));
