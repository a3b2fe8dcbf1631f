import type { NoPerson } from '../model/network.ts';
import { foldName, foldOrganisation } from './fold.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/[\s,]+/));

/** Beginnings of addresses that stand for a function, in the languages of the column names. */
const FUNCTIONS = words(
  `info,infos,information,kontakt,contact,contacts,contacto,contatto,contatti,office,hello,hallo,support,supporto,soporte,help,helpdesk,
  servicedesk,service,kundenservice,kundendienst,customerservice,customercare,sales,vertrieb,verkauf,vente,ventes,ventas,vendite,verkoop,
  sprzedaz,forsaljning,team,admin,administrator,administration,webmaster,postmaster,hostmaster,abuse,billing,invoice,invoices,rechnung,
  rechnungen,buchhaltung,comptabilite,facturation,facturacion,accounting,accounts,accountspayable,bewerbung,bewerbungen,jobs,careers,karriere,
  recrutement,recruiting,press,presse,prensa,marketing,events,anmeldung,empfang,reception,recepcion,sekretariat,secretariat,secretariaat,secretaria,
  segreteria,sekretariaat,feedback,orders,bestellung,bestellungen,shop,privacy,datenschutz,legal,security,sysadmin,root,hotline,zentrale,
  poststelle,biuro,kundtjanst,klantenservice,klachten,enquiries,inquiries,dispo,einkauf,purchasing,procurement,
  personal,personalabteilung,personalwesen,hr,humanresources,rh,ressourceshumaines,drh,rrhh,recursoshumanos,risorseumane,personeel,personeelszaken,
  compras,achats,acquisti,inkoop,receptie,accueil,recepcja,centrale,administratie,boekhouding,debiteuren,crediteuren,contabilidad,contabilita,
  amministrazione,lohnbuchhaltung,kreditoren,debitoren,vacatures,sollicitatie,sollicitaties,candidature,candidatures,candidaturas,empleo,ausbildung,
  geschaeftsfuehrung,geschaftsfuhrung,verwaltung,klantendienst,serviceclient,atencionalcliente,facturen,fakturen,pedidos,commandes,bestellingen,
  kadry,ksiegowosc,zakupy,redaktion,disposition,versand,logistik,export,import,werkstatt,technik,qualitaet`,
);
const AUTOMATIC = words(
  `noreply,donotreply,nereply,nepasrepondre,noresponder,nicht,mailerdaemon,daemon,bounce,bounces,newsletter,newsletters,notification,
  notifications,notify,alert,alerts,updates,digest,unsubscribe,calendarnotification,mailer,automailer,invitations,messages,nobody,
  scanner,scantomail,scan2mail,printer,drucker,copier,kopierer,photocopieur,imprimante,multifunktion,mfp,faxserver,voicemail,jira,confluence,
  gitlab,github,jenkins,bugzilla,redmine,zabbix,nagios,monitoring,backup,cron,sharepoint,servicenow,ticketsystem,tickets,workflow,intranet`,
);
const LISTS = words(
  `list,liste,lista,lijst,verteiler,mailinglist,alle,all,everyone,everybody,tous,announce,announcements,distribution,
  allstaff,allemployees,allhands,allteam,allcompany,staff,employees,allemitarbeiter,mitarbeiter,belegschaft,toutlemonde,todos,tutti,iedereen,wszyscy`,
);
const ROOMS = words(
  `room,raum,salle,sala,kamer,zaal,sali,konferenzraum,besprechungsraum,sitzungszimmer,vergaderzaal,meetingroom,confroom,conferenceroom,boardroom,equipment,beamer`,
);

/** Words that are people's names too: they count only where nothing stands beside them. */
const SURNAMES = words(
  'personal,hr,rh,drh,centrale,import,export,technik,versand,ausbildung,disposition,accueil,verwaltung,jobs,sala,sali,lista,list,liste,zaal,kamer,press,all,alle,legal,root,dispo,orders,shop,events,marketing,nicht',
);

const NO_REPLY = /^(?:no-?_?reply|do-?_?not-?_?reply|ne-?pas-?repondre|no-?responder)/;
const LIST_DOMAIN = /^(?:lists?|groups|googlegroups|listserv|mailman|newsletter)\./;
const ROOM_DOMAIN = /(?:^|\.)resource(?:\.calendar\.google)?\./;
/** LinkedIn writes to its members under its own name. */
const OWN_SENDER =
  /^(?:the )?linkedin(?: (?!member$).*)?$|^(?:linkedin )?sales (?:nav|navigator)\b|^(?:(?:l|la|el|il|das|het|a|o) )?(?:equipe|equipo|equip|team|time|zespol)(?: (?:de|do|da|di|von|van))? linkedin$|^(?:sales|talent|marketing|hiring|learning) solutions$/;

/**
 * What an address, with the name shown beside it, is where it is no person; undefined for a person. A name of two words and
 * more that says no function is a person's, whatever the address.
 */
export function noPersonIn(names: readonly string[], emails: readonly string[]): NoPerson | undefined {
  if (emails.length === 0 && names.length === 0) return undefined;
  const kinds = emails.map((address) => kindOfAddress(address.slice(0, 320).toLowerCase()));
  if (kinds.length === 0) return names.length > 0 && names.every(isAutomaticName) ? 'automatic' : undefined;
  const [first] = kinds;
  if (kinds.includes(undefined))
    return kinds.every((kind) => kind === undefined) ? kindOfNames(names) : undefined;
  if (first === undefined) return undefined;
  if (first === 'automatic' || first === 'room') return first;
  return names.some((name) => isPersonsName(name, emails)) ? undefined : first;
}

/** What names say that consist of words for everybody, such as `Iedereen`, or for a room and its number, where the address says nothing. */
function kindOfNames(names: readonly string[]): NoPerson | undefined {
  const kinds = names.map((name): NoPerson | undefined => {
    const parts = foldName(name.slice(0, 200)).split(' ').filter(Boolean);
    const [first = '', ...rest] = parts;
    if (parts.length > 0 && parts.every((part) => LISTS.has(part) && !SURNAMES.has(part))) return 'list';
    const isRoom = ROOMS.has(first) && !SURNAMES.has(first) && rest.every((part) => /\d/.test(part));
    return isRoom && rest.length > 0 ? 'room' : undefined;
  });
  return kinds.every((kind) => kind === kinds[0]) ? kinds[0] : undefined;
}

/** Whether a name alone says that a program writes under it. */
export function isAutomaticName(name: string): boolean {
  return OWN_SENDER.test(foldName(name.slice(0, 200)));
}

function kindOfAddress(address: string): NoPerson | undefined {
  const at = address.lastIndexOf('@');
  const [local, domain] = [address.slice(0, at), address.slice(at + 1)];
  if (NO_REPLY.test(local) || /^no-?reply\./.test(domain)) return 'automatic';
  if (ROOM_DOMAIN.test(domain)) return 'room';
  if (LIST_DOMAIN.test(domain)) return 'list';
  const parts = local.split(/[._+-]+/).map((part) => part.replace(/\d+$/, ''));
  const [first = ''] = parts;
  const whole = parts.join('');
  for (const word of SURNAMES.has(first) ? [whole] : [whole, first]) {
    if (AUTOMATIC.has(word)) return 'automatic';
    if (ROOMS.has(word)) return 'room';
    if (LISTS.has(word)) return 'list';
    if (FUNCTIONS.has(word)) return 'mailbox';
  }
  return undefined;
}

/** Two words or more, none of which names a function, and not the name of the domain. */
function isPersonsName(name: string, emails: readonly string[]): boolean {
  const parts = foldName(name.slice(0, 200))
    .split(' ')
    .filter((part) => part !== '');
  if (parts.length < 2 || parts.length > 5) return false;
  if (foldOrganisation(name).split(' ').length < parts.length) return false;
  const says = (part: string): boolean =>
    FUNCTIONS.has(part) || AUTOMATIC.has(part) || LISTS.has(part) || ROOMS.has(part);
  if (parts.some(says)) return false;
  const stems = emails.map((address) =>
    address
      .slice(address.lastIndexOf('@') + 1)
      .split('.')
      .slice(0, -1)
      .join(''),
  );
  return !stems.some((stem) => stem.length > 3 && parts.some((part) => part.length > 3 && stem === part));
}
