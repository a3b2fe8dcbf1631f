import { type Channel, channelNamed } from '../../model/channel.ts';
import { placed } from '../reading/document.ts';
import type { FindingCode } from '../reading/ledger.ts';
import type { Reading } from '../reading/reader.ts';
import { meansOf } from './place-words.ts';

const CONFERENCE =
  /\b(?:zoom\.us|zoomgov\.com|teams\.microsoft\.com|teams\.live\.com|meet\.google\.com|webex\.com|gotomeeting\.com|gotomeet\.me|whereby\.com|meet\.jit\.si|bluejeans\.com|chime\.aws|hangouts\.google\.com|skype\.com|lync\.com|around\.co|livestorm\.co|bigbluebutton)\b|microsoft teams meeting|\bzoom meeting\b|google meet\b/i;
/** A place that is only a link, or the name of a program. */
const MEETS_ONLINE =
  /^(?:(?:microsoft[ -])?(?:teams|skype|zoom|webex)[ -](?:besprechung|meeting|sitzung|anruf|call|möte|vergadering|møde|kokous)|(?:réunion|reunión|reunião|riunione|spotkanie|vergadering|besprechung|rencontre|appel|visio(?:conférence)?)(?: (?:sur|en|de|di|in|su|w|via|through|avec|aplikacji|online))*[ -]?(?:microsoft )?(?:teams|skype|zoom|webex|google meet|meet)?|video(?:konferenz|anruf|call|chat|conférence|conferencia|conferenza)?|videokonferenz.*|teams? ?会議|microsoft teams ?会議|ビデオ会議|オンライン会議|online[ -]?(?:besprechung|meeting|vergadering)|https?:\/\/\S+|(?:microsoft |ms )?teams|zoom|webex|(?:google )?meet|skype(?: for business)?(?: meeting)?|jitsi(?: meet)?)$/i;
/** A place that is a telephone, or no more than elsewhere. */
const CALLED =
  /^(?:online|remote|virtual|phone( call)?|call|telephone|by phone|(?:per )?telefon(?:at|isch|konferenz)?|anruf|tel\.?:?\s*[+\d\s()./-]*|appel|(?:par )?téléphone|(?:por )?teléfono|llamada|telefono|chiamata|telefoon|telefonisch|telefonicznie|telefonsamtal|電話|à distance|en ligne|en línea|virtuell|zdalnie|distans|オンライン|[+\d][\d\s().-]{5,})$/i;
/** Words in the place of a place that name none. */
const NO_PLACE =
  /^(?:tbc|tbd|tba|n\/?a|none|-+|\?+|home ?office|homeoffice|home|zu ?hause|télétravail|teletrabajo|thuis(?:werken)?|offen|noch offen|à définir|por definir|da definire|nader te bepalen|do ustalenia|未定)$/i;

const phrases = (text: string): readonly string[] => text.split(/[,\n]/).map((one) => one.trim());
const TITLE_CALLS = phrases(
  `call,phone call,phone,telephone,telefonat,telefontermin,telefonkonferenz,telko,anruf,rückruf,appel,coup de fil,entretien téléphonique,conférence téléphonique
  llamada,chiamata,telefonata,belafspraak,telefoongesprek,telefonisch,terugbellen,rozmowa telefoniczna,telefonsamtal,telefonmöte,電話`,
);
/** A call for papers and an appel d’offres are none. */
const NO_CALLS = phrases('call for,call to,appel d,appel à');
const TITLE_MEETS = phrases(
  `lunch,dinner,breakfast,brunch,coffee,drinks,visit,mittagessen,abendessen,frühstück,kaffee,besuch,vor ort,déjeuner,dîner,café,visite,apéro
  comida,almuerzo,cena,desayuno,visita,pranzo,caffè,aperitivo,koffie,diner,borrel,bezoek,obiad,kolacja,kawa,wizyta,fika,middag,frukost,kaffe,besök,almoço,jantar,ランチ,昼食,夕食,コーヒー`,
);

/** Whether a title has one of the phrases as whole words; scripts without blanks anywhere. */
function says(title: string, wanted: readonly string[]): boolean {
  const plain = ` ${title
    .slice(0, 200)
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .join(' ')} `;
  return wanted.some((one) => plain.includes(/[\u3000-\u9fff]/.test(one) ? one : ` ${one} `));
}

const saysCall = (title: string): boolean => says(title, TITLE_CALLS) && !says(title, NO_CALLS);

/** Whether a text holds a conference link, or a place is only such a link or program. */
export const isConference = (text: string): boolean => CONFERENCE.test(text);
export const meetsOnline = (place: string): boolean => MEETS_ONLINE.test(place) || meansOf(place) === 'video';

/**
 * How people met by the place of a meeting: a room or an address in person, a telephone a call. Without a place the title may say
 * that it was a call; a lunch it may be by its title, but that is no more than likely, so how they met is not recorded.
 */
export function howMet(place: string, title: string): Channel {
  const where = place.trim().slice(0, 200);
  if (where === '' || NO_PLACE.test(where)) return saysCall(title) ? 'call' : 'unrecorded';
  if (meetsOnline(where)) return 'video';
  if (CALLED.test(where) || meansOf(where) === 'call') return 'call';
  return channelNamed(where) ?? 'in-person';
}

/** Counts what had to be taken for something, and says it once for a file, with an example. */
export class HowTaken {
  #unrecorded = 0;
  #meals = 0;
  #calls = 0;
  #line = 0;
  #meal = '';
  #call = '';

  take(channel: Channel, place: string, title: string, line: number): void {
    if (channel === 'unrecorded') {
      this.#unrecorded++;
      if (this.#line === 0) this.#line = line;
      if (says(title, TITLE_MEETS) && this.#meals++ === 0) this.#meal = title;
    } else if (
      channel === 'call' &&
      (place.trim() === '' || NO_PLACE.test(place.trim())) &&
      this.#calls++ === 0
    )
      this.#call = title;
  }

  tell(reading: Reading): void {
    const say = (code: FindingCode, value: string, message: string): void =>
      reading.ledger.warn({
        line: Math.max(1, this.#line),
        column: 0,
        code,
        value,
        message,
        ...placed(reading),
      });
    if (this.#unrecorded > 0)
      say(
        'how-not-recorded',
        this.#meal,
        `meetings without a place, a link or a channel: ${this.#unrecorded}; that people met is recorded and how is not, so each counts as much as a call${
          this.#meals === 0
            ? ''
            : `; titles that suggest a meeting in person, such as this one, which is no proof: ${this.#meals}`
        }`,
      );
    if (this.#calls > 0)
      say(
        'call-by-title',
        this.#call,
        `meetings without a place that are taken as calls, because the title says so: ${this.#calls}`,
      );
  }
}
