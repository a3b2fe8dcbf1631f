/** How two people were in touch; the order is the number used in columns and never changes. `unrecorded`: they met, and no file says how. */
export const CHANNELS = [
  'in-person',
  'call',
  'video',
  'message',
  'mail',
  'reply',
  'mention',
  'post',
  'repost',
  'like',
  'follow',
  'recommendation',
  'introduction',
  'connection',
  'unrecorded',
] as const;

export type Channel = (typeof CHANNELS)[number];

interface ChannelTraits {
  /** What one such interaction adds to a history, before decay. */
  readonly unit: number;
  /** Days after which half of it is left. */
  readonly halfLife: number;
  /** `answered`: binds only when the other side answers; `everyone`: each pair of participants; `sender`: the sender with each other participant. */
  readonly binds: 'answered' | 'everyone' | 'sender';
}

const TRAITS: Readonly<Record<Channel, ChannelTraits>> = {
  'in-person': { unit: 1, halfLife: 365, binds: 'everyone' },
  call: { unit: 0.5, halfLife: 270, binds: 'everyone' },
  video: { unit: 0.5, halfLife: 270, binds: 'everyone' },
  message: { unit: 0.15, halfLife: 180, binds: 'answered' },
  mail: { unit: 0.15, halfLife: 180, binds: 'answered' },
  reply: { unit: 0.05, halfLife: 90, binds: 'answered' },
  mention: { unit: 0.05, halfLife: 90, binds: 'answered' },
  post: { unit: 0.05, halfLife: 90, binds: 'sender' },
  repost: { unit: 0.01, halfLife: 60, binds: 'answered' },
  like: { unit: 0.01, halfLife: 60, binds: 'answered' },
  follow: { unit: 0.01, halfLife: 60, binds: 'answered' },
  recommendation: { unit: 1, halfLife: 730, binds: 'sender' },
  introduction: { unit: 1, halfLife: 730, binds: 'sender' },
  connection: { unit: 0.1, halfLife: 365, binds: 'everyone' },
  unrecorded: { unit: 0.5, halfLife: 270, binds: 'everyone' },
};

/** By channel: the days after which an interaction counts half as much, unless the network says otherwise. */
export const DEFAULT_HALF_LIVES: Readonly<Record<Channel, number>> = Object.fromEntries(
  CHANNELS.map((name) => [name, TRAITS[name].halfLife]),
) as Record<Channel, number>;

/** Met or spoken, connected, recommended or introduced: known to each other without an answer. */
export const SPOKEN: ReadonlySet<Channel> = new Set<Channel>([
  'in-person',
  'call',
  'video',
  'recommendation',
  'introduction',
  'connection',
  'unrecorded',
]);

const ALIASES = new Map<string, Channel>([
  ['email', 'mail'],
  ['mejl', 'mail'],
  ['e-mail', 'mail'],
  ['meeting', 'in-person'],
  ['lunch', 'in-person'],
  ['coffee', 'in-person'],
  ['visit', 'in-person'],
  ['in person', 'in-person'],
  ['face-to-face', 'in-person'],
  ['face to face', 'in-person'],
  ['phone', 'call'],
  ['telephone', 'call'],
  ['video call', 'video'],
  ['videocall', 'video'],
  ['dm', 'message'],
  ['chat', 'message'],
  ['direct message', 'message'],
  ['im', 'message'],
  ['sms', 'message'],
  ['comment', 'reply'],
  ['retweet', 'repost'],
  ['boost', 'repost'],
  ['share', 'repost'],
  ['reaction', 'like'],
  ['favourite', 'like'],
  ['favorite', 'like'],
  ['intro', 'introduction'],
  ['termin', 'in-person'],
  ['besprechung', 'in-person'],
  ['treffen', 'in-person'],
  ['sitzung', 'in-person'],
  ['meetings', 'in-person'],
  ['mittagessen', 'in-person'],
  ['kaffee', 'in-person'],
  ['essen', 'in-person'],
  ['persönlich', 'in-person'],
  ['réunion', 'in-person'],
  ['rencontre', 'in-person'],
  ['rendez-vous', 'in-person'],
  ['déjeuner', 'in-person'],
  ['en personne', 'in-person'],
  ['reunión', 'in-person'],
  ['encuentro', 'in-person'],
  ['riunione', 'in-person'],
  ['incontro', 'in-person'],
  ['pranzo', 'in-person'],
  ['vergadering', 'in-person'],
  ['afspraak', 'in-person'],
  ['overleg', 'in-person'],
  ['spotkanie', 'in-person'],
  ['möte', 'in-person'],
  ['lunch meeting', 'in-person'],
  ['møte', 'in-person'],
  ['会議', 'in-person'],
  ['打ち合わせ', 'in-person'],
  ['面談', 'in-person'],
  ['会议', 'in-person'],
  ['f2f', 'in-person'],
  ['koffie', 'in-person'],
  ['café', 'in-person'],
  ['caffè', 'in-person'],
  ['kawa', 'in-person'],
  ['fika', 'in-person'],
  ['kaffe', 'in-person'],
  ['ter plaatse', 'in-person'],
  ['op locatie', 'in-person'],
  ['vor ort', 'in-person'],
  ['sur place', 'in-person'],
  ['in loco', 'in-person'],
  ['en persona', 'in-person'],
  ['presencial', 'in-person'],
  ['di persona', 'in-person'],
  ['in presenza', 'in-person'],
  ['osobiście', 'in-person'],
  ['na miejscu', 'in-person'],
  ['personligen', 'in-person'],
  ['på plats', 'in-person'],
  ['対面', 'in-person'],
  ['comida', 'in-person'],
  ['almuerzo', 'in-person'],
  ['obiad', 'in-person'],
  ['middag', 'in-person'],
  ['diner', 'in-person'],
  ['dinner', 'in-person'],
  ['abendessen', 'in-person'],
  ['besuch', 'in-person'],
  ['visite', 'in-person'],
  ['visita', 'in-person'],
  ['bezoek', 'in-person'],
  ['wizyta', 'in-person'],
  ['besök', 'in-person'],
  ['vor-ort-termin', 'in-person'],
  ['präsenz', 'in-person'],
  ['par téléphone', 'call'],
  ['por teléfono', 'call'],
  ['per telefono', 'call'],
  ['telefonicznie', 'call'],
  ['per telefon', 'call'],
  ['gebeld', 'call'],
  ['videoconferencia', 'video'],
  ['videoconferenza', 'video'],
  ['wideokonferencja', 'video'],
  ['videokonferens', 'video'],
  ['videoconferentie', 'video'],
  ['vidéoconférence', 'video'],
  ['online', 'video'],
  ['オンライン', 'video'],
  ['web会議', 'video'],
  ['remote', 'video'],
  ['google meet', 'video'],
  ['webex', 'video'],
  ['ms teams', 'video'],
  ['microsoft teams', 'video'],
  ['virtuell', 'video'],
  ['anruf', 'call'],
  ['telefonat', 'call'],
  ['telefon', 'call'],
  ['telefonisch', 'call'],
  ['appel', 'call'],
  ['téléphone', 'call'],
  ['llamada', 'call'],
  ['teléfono', 'call'],
  ['chiamata', 'call'],
  ['telefonata', 'call'],
  ['telefono', 'call'],
  ['telefoongesprek', 'call'],
  ['telefoon', 'call'],
  ['rozmowa', 'call'],
  ['samtal', 'call'],
  ['telefonsamtal', 'call'],
  ['phone call', 'call'],
  ['電話', 'call'],
  ['电话', 'call'],
  ['calls', 'call'],
  ['videoanruf', 'video'],
  ['videokonferenz', 'video'],
  ['visio', 'video'],
  ['visioconférence', 'video'],
  ['vidéo', 'video'],
  ['videollamada', 'video'],
  ['videochiamata', 'video'],
  ['videogesprek', 'video'],
  ['wideorozmowa', 'video'],
  ['videosamtal', 'video'],
  ['video meeting', 'video'],
  ['online meeting', 'video'],
  ['teams', 'video'],
  ['zoom', 'video'],
  ['ビデオ会議', 'video'],
  ['视频会议', 'video'],
  ['nachricht', 'message'],
  ['textnachricht', 'message'],
  ['mensaje', 'message'],
  ['messaggio', 'message'],
  ['bericht', 'message'],
  ['wiadomość', 'message'],
  ['meddelande', 'message'],
  ['whatsapp', 'message'],
  ['slack', 'message'],
  ['signal', 'message'],
  ['messages', 'message'],
  ['text', 'message'],
  ['メッセージ', 'message'],
  ['消息', 'message'],
  ['emails', 'mail'],
  ['mails', 'mail'],
  ['courriel', 'mail'],
  ['courrier électronique', 'mail'],
  ['mél', 'mail'],
  ['correo', 'mail'],
  ['correo electrónico', 'mail'],
  ['posta elettronica', 'mail'],
  ['posta', 'mail'],
  ['poczta', 'mail'],
  ['epost', 'mail'],
  ['e-post', 'mail'],
  ['e-mails', 'mail'],
  ['メール', 'mail'],
  ['邮件', 'mail'],
  ['antwort', 'reply'],
  ['réponse', 'reply'],
  ['respuesta', 'reply'],
  ['risposta', 'reply'],
  ['erwähnung', 'mention'],
  ['gefällt mir', 'like'],
  ['empfehlung', 'recommendation'],
  ['recommandation', 'recommendation'],
  ['recomendación', 'recommendation'],
  ['raccomandazione', 'recommendation'],
  ['vorstellung', 'introduction'],
  ['bekanntmachung', 'introduction'],
  ['présentation', 'introduction'],
  ['verbindung', 'connection'],
  ['kontakt', 'connection'],
  ['contact', 'connection'],
  ['connexion', 'connection'],
  ['conexión', 'connection'],
]);

const NUMBERS = new Map<string, number>(CHANNELS.map((channel, number) => [channel, number]));

/** The channel that a word names, or undefined where nobody knows it. */
export function channelNamed(word: string): Channel | undefined {
  if (NUMBERS.has(word)) return word as Channel;
  const folded = word.trim().toLowerCase();
  return NUMBERS.has(folded) ? (folded as Channel) : ALIASES.get(folded);
}

export function channelNumber(channel: Channel): number {
  return NUMBERS.get(channel) as number;
}

export function channelTraits(number: number): ChannelTraits {
  return TRAITS[CHANNELS[number] as Channel];
}

/** A channel with all that strength needs of it. */
export interface ChannelFacts extends ChannelTraits {
  readonly name: Channel;
  /** Whether it makes people known to each other without an answer. */
  readonly spoken: boolean;
}

/** All channels, and every word that names one. */
export function channelWords(): {
  readonly channels: readonly ChannelFacts[];
  readonly words: ReadonlyMap<string, Channel>;
} {
  const channels = CHANNELS.map((name) => ({ name, spoken: SPOKEN.has(name), ...TRAITS[name] }));
  return { channels, words: new Map([...CHANNELS.map((name) => [name, name] as const), ...ALIASES]) };
}
