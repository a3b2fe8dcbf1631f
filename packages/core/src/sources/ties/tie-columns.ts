import { isComputedColumn } from '../../conventions/computed-columns.ts';
import { unguardCell } from '../../conventions/guard-cell.ts';
import { attributeName } from '../../conventions/person-columns.ts';
import { channelNamed } from '../../model/channel.ts';
import { STATE } from '../mail/trace-row.ts';
import { content } from '../reading/fields.ts';
import type { Table } from '../reading/reader.ts';
import { foldHeader, Header } from '../text/header.ts';
import { directionNamed } from './direction.ts';
import { holdsAddresses, isOfMails } from './mail-by-header.ts';
import type { TieColumns } from './tie-numbers.ts';

/** Names of columns of ties in the languages that spreadsheets are kept in. */
const SOURCE = words(
  'source,tieorigin personid,from,sender,ego,source id,von,quelle,absender,de,expéditeur,origine,da,mittente,van,afzender,origen,remitente,od,nadawca,absender-adresse,quelle der beziehung,origine du lien,nodo origen,nodo di origine,origine,bron,źródło,källa,från,avsändare,fra,送信者,差出人,发件人,vertex 1,node 1,actor 1,v1,person a,node a,actor a,source node,from node,start node,source name,from name,from id,caller,émetteur,émettrice,emisor,fuente,emissor,fonte,origem,emittente,sorgente,verzender,bronknoop,zdroj,odesílatel,источник,отправитель,от кого,kaynak,gönderen,forrás,feladó,lähde,lähettäjä,kilde,afsender,avsender,quellknoten,startknoten,ausgangsknoten,nœud source,nodo inicial,węzeł źródłowy,källnod,始点,ソース,源,源节点,起点,발신자,출발',
);
const TARGET = words(
  'target,tiedestination personid,to,receiver,recipient,alter,target id,an,nach,ziel,empfänger,à,vers,destinataire,a,per,destinatario,aan,naar,ontvanger,para,destino,do,odbiorca,destinazione,destination,doel,cel,mål,nodo destino,till,mottagare,til,受信者,宛先,收件人,vertex 2,node 2,actor 2,v2,person b,node b,actor b,target node,to node,end node,target name,to name,to id,callee,récepteur,réceptrice,bénéficiaire,receptor,recetor,ricevente,alvo,destinatário,doelknoop,odbiorca wiadomości,cíl,příjemce,цель,получатель,кому,komu,hedef,alıcı,címzett,kohde,vastaanottaja,modtager,mottaker,zielknoten,endknoten,nœud cible,cible,nodo final,węzeł docelowy,målnod,終点,ターゲット,目标,目标节点,终点,수신자,도착',
);
/** Who got a copy of a mail. */
const COPIES = words(
  'cc,bcc,cc recipients,bcc recipients,carbon copy,blind carbon copy,copied,cc-empfänger,bcc-empfänger,kopie,kopie an,blindkopie,in kopie,cci,copie,copie à,copie cachée,cco,copia,con copia,copia oculta,ccn,copia a,copia conoscenza,in copia,kopie aan,blinde kopie,dw,udw,do wiadomości,ukryte do wiadomości,kopia,kopia till,hemlig kopia,kopi,kopi til,blindkopi,com cópia,cópia,抄送,密送,同报',
);
/** How many mails, calls or meetings a row stands for. */
const COUNT = words(
  'count,counts,number of mails,number of emails,number of messages,number of contacts,emails,mails,messages,message count,email count,mail count,anzahl,anzahl mails,anzahl emails,anzahl nachrichten,anzahl kontakte,nombre,nombre de mails,nombre d’emails,nombre de messages,número de correos,número de mensajes,numero di email,numero di messaggi,aantal,aantal mails,aantal berichten,liczba,liczba wiadomości,antal,antal mejl,件数,数量',
);
const STRENGTH = words(
  'strength,weight,tie strength,edge weight,tie weight,value,strongtiescore,stärke,gewicht,beziehungsstärke,poids,force,peso,fuerza,forza,sterkte,waga,siła,styrka,vikt,重み,强度,intensité,intensidad,intensità,força,síla,váha,сила,вес,ağırlık,güç,erősség,súly,vahvuus,paino,styrke,vægt,vekt,权重,강도,가중치',
);
const TIMESTAMP = words(
  'timestamp,time,date,datetime,when,datum,sent,sent at,sent on,date sent,received,received at,gesendet,gesendet am,gesendet um,sendedatum,versendet am,empfangen am,datum/uhrzeit,envoyé le,date d’envoi,inviato il,enviado el,verzonden op,wysłano,skickat,送信日時,zeit,zeitpunkt,zeitstempel,uhrzeit,heure,date et heure,data e ora,fecha y hora,datum und uhrzeit,datum en tijd,data i godzina,datum och tid,data e hora,dato og tid,godzina,klockslag,fecha,hora,data,ora,tijd,tijdstip,czas,tid,tidpunkt,dato,日時,日付,日期,时间',
);
const CHANNEL = words('channel,medium,kanal,canal,canale,kanaal,kanał,チャネル,渠道');
const DIRECTED = words('directed,gerichtet,dirigé,dirigido,diretto,gericht,skierowany,riktad');
/** A column that says the direction in some files and the channel in others. */
const KIND = words('type,typ,art,tipo,soort,rodzaj,kind,種類,类型');

function words(list: string): readonly string[] {
  return list.split(',');
}

/** Where a table of ties holds what, from its header and, for a column of kinds, from its cells. */
export function columnsOf(header: Header, table?: Table): TieColumns {
  const kind = header.find(KIND);
  const says = kind < 0 || table === undefined ? 'nothing' : whatKindSays(table, kind);
  const [channel, directed] = [header.find(CHANNEL), header.find(DIRECTED)];
  const [source, target] = [header.find(SOURCE), header.find(TARGET)];
  const given = header.find(STRENGTH);
  const count = source < 0 || target < 0 ? -1 : header.find(COUNT);
  const columns = {
    source,
    target,
    strength: given < 0 ? count : given,
    trust: header.find('trust', 'vertrauen', 'confiance', 'confianza', 'fiducia', 'vertrouwen', 'zaufanie'),
    knowledge: header.find('knowledge', 'wissen', 'kenntnis'),
    directed: directed < 0 && says === 'direction' ? kind : directed,
    timestamp: header.find(TIMESTAMP),
    channel: channel < 0 && says === 'channel' ? kind : channel,
    topic: header.find('topic', 'tag'),
    assumed: header.find('assumed'),
  };
  const copies = source < 0 || target < 0 ? [] : copiesOf(header, target, table);
  const used = new Set([...Object.values(columns), ...copies]);
  const computed = header.names.flatMap((_, index) =>
    isComputedColumn(header.folded(index)) ? [index] : [],
  );
  for (const index of computed) used.add(index);
  header.keep(computed);
  const { timestamp } = columns;
  const mails =
    copies.length === 0 &&
    timestamp >= 0 &&
    columns.channel < 0 &&
    table !== undefined &&
    isOfMails(table, source, target);
  const state = mails || copies.length > 0 ? header.find(STATE) : -1;
  if (state >= 0) {
    used.add(state);
    header.keep([state]);
  }
  const counted =
    columns.strength >= 0 && COUNT.includes(foldHeader(header.names[columns.strength] as string));
  return {
    ...columns,
    copies,
    mails,
    state,
    counted,
    rest: header.names.flatMap((_, index) => (used.has(index) ? [] : [index])),
  };
}

/** Columns of copies, and where one was mapped to the receivers, the others of receivers that hold addresses. */
function copiesOf(header: Header, target: number, table: Table | undefined): number[] {
  const isMapped = (at: number): boolean => header.folded(at) !== foldHeader(header.names[at] as string);
  const receivers = new Set([...TARGET, ...COPIES]);
  const found = header.names.flatMap((_, at) => {
    if (at === target) return [];
    if (COPIES.includes(header.folded(at))) return [at];
    const again = header.folded(at) === 'target' || (isMapped(target) && receivers.has(header.folded(at)));
    return again && table !== undefined && holdsAddresses(table, at) ? [at] : [];
  });
  header.keep(found);
  return found;
}

/** Whether a column of kinds holds words for a direction, for a channel or neither, by most of its cells. */
function whatKindSays(table: Table, column: number): 'direction' | 'channel' | 'nothing' {
  let channels = 0;
  let directions = 0;
  let all = 0;
  for (const row of table.rows()) {
    if ('broken' in row) continue;
    const word = content(row.cells, column);
    if (word === undefined) continue;
    all++;
    if (directionNamed(word) !== undefined) directions++;
    else if (channelNamed(word) !== undefined) channels++;
    if (all >= 500) break;
  }
  if (directions > 0 && directions >= channels) return 'direction';
  return channels * 2 >= all && channels > 0 ? 'channel' : 'nothing';
}

/** What the columns of a table of ties mean, by the name that each has there; what is not there is left out. */
export function tieColumns(names: readonly string[]): Readonly<Partial<Record<TieColumn, string>>> {
  const header = new Header(names, 1);
  const columns = columnsOf(header);
  return Object.fromEntries(
    TIE_COLUMNS.flatMap((name) => {
      const given = names[columns[name]];
      return given === undefined ? [] : [[name, given]];
    }),
  );
}

const TIE_COLUMNS = [
  'source',
  'target',
  'strength',
  'trust',
  'knowledge',
  'directed',
  'timestamp',
  'channel',
] as const;
type TieColumn = (typeof TIE_COLUMNS)[number];

/** The columns in which our own export writes a tie's layer and somebody's judgement. */
export function markColumns({ names }: Header, { rest }: Pick<TieColumns, 'rest'>): readonly number[] {
  return rest.filter((column) => ['layer', 'judgement'].includes(attributeName(names[column] ?? '')));
}

/** What these columns say in one row. */
export function marksOf(
  { names }: Header,
  columns: readonly number[],
  cells: readonly string[],
): (readonly [string, string])[] {
  return columns.flatMap((column) => {
    const text = plain(cells, column);
    if (text === undefined) return [];
    const name = attributeName(names[column] as string);
    return [[name, name === 'judgement' ? text.replace(/^(\d),(\d+)$/, '$1.$2') : text] as const];
  });
}

/** Whether a tie is said to be somebody's own. */
export const isOwn = (marks: readonly (readonly [string, string])[]): boolean =>
  marks.some(([name, text]) => name === 'layer' && /^personal\b/.test(text));

/** What a cell says, without the mark that guards spreadsheets from formulas. */
export function plain(cells: readonly string[], column: number): string | undefined {
  const text = content(cells, column);
  return text === undefined ? undefined : unguardCell(text);
}
