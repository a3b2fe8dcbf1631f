const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Programs by which people meet on a screen. */
const PROGRAMS = words(
  `teams skype zoom webex meet hangouts hangout jitsi whereby gotomeeting facetime bluejeans ringcentral lifesize chime discord huddle bigbluebutton bbb starleaf
  pexip alfaview lync nextcloud livestorm voov 腾讯会议 騰訊會議`,
);
/** What such a meeting is called: with `video`, `web` or `online` in it, in whatever language. */
const ON_SCREEN =
  /^(?:v[ií]d[eé]o|wideo|visio|видео|telewideo|web(?:konferen|meeting|conferen|inar|ex)|online(?:meeting|termin|besprechung|möte|vergadering|møde)|netmeeting)|^(?:视频|視訊|视讯|網路|在线|線上|テレビ|ビデオ|オンライン|ウェブ|화상)/u;
/** What makes a meeting one on a screen where it stands beside the word for a meeting. */
const ONLINE = words(
  'online web virtual virtuell virtuelle virtuelles virtueel virtuale virtuel virtuelt wirtualne wirtualny',
);
/** Words of a telephone. */
const CALLS = words(
  `phone telephone telefon telefonat telefonisch telefonkonferenz telefonkonferens telefontermin telko telco telekonferenz telekonferencja telekonferens teleconference
  teleconferencia teleconferenza téléconférence teleconferentie teleconferência téléphonique téléphone telefónica telefonica telefoniczna telefonicznie teléfono telefono telefone telefoon telefonsamtal
  telefonmöte telefonkonferanse telefonmøde telefonopkald telefonsamtale puhelin puhelimitse puhelinkokous телефон телефону телефонный звонок anruf rückruf call callback dial llamada
  chiamata telefonata ligação appel ringer opkald belafspraak bellen terugbellen rozmowa tel mobil handy mobile dial-in dialin whatsapp signal 電話 電話会議 电话 电话会议 전화`,
);
/** Words that say neither: who makes the program, how and for what. */
const BESIDE = words(
  `microsoft ms google cisco amazon adobe apple slack zoho for business meeting meetings besprechung sitzung termin gespräch konferenz conference conférence conferencia conferenza conferência call anruf
  möte vergadering gesprek møde mote kokous reunion réunion reunión reunião riunione spotkanie rencontre appel llamada chiamata session link raum-id meeting-id id code pin passcode kenncode per via über uber
  in w aplikacji ueber on sur en de du di da do dans através su con com com avec med op por pelo pela mit through by the with z na par event join anmeldung einwahl
  会议 會議 会議 ミーティング 通話 회의 встреча встречи`,
);

/** Whether a place is nothing but a way to meet on a screen, or a telephone: every word of it says so or says nothing. */
export function meansOf(place: string): 'video' | 'call' | undefined {
  const found = pieces(place);
  let [screen, call] = [false, false];
  for (const word of found) {
    if (PROGRAMS.has(word) || ON_SCREEN.test(word) || (ONLINE.has(word) && found.length > 1)) screen = true;
    else if (CALLS.has(word)) call = true;
    else if (!BESIDE.has(word) && !/^[\d+().-]+$/.test(word)) return undefined;
  }
  return screen ? 'video' : call ? 'call' : undefined;
}

/** Words, also where Latin letters and others stand side by side without a blank. */
function pieces(place: string): string[] {
  return place
    .slice(0, 200)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/([a-z0-9])(?=[\u0400-\u04ff\u3040-\u9fff\uac00-\ud7af])/gu, '$1 ')
    .replace(/([\u3040-\u9fff\uac00-\ud7af])(?=[a-z0-9])/gu, '$1 ')
    .split(/[\s:;,/|]+|-(?=[\p{L}])/u)
    .filter((word) => word !== '' && word !== '-');
}
