import { DOS, decoderFor } from './dos.ts';

/** Enough of a file to judge by. */
const SAMPLE = 1 << 18;

/**
 * The encoding that bytes which are not UTF-8 most likely have. UTF-8 with few wrong bytes stays UTF-8; encodings of
 * several bytes a letter count only where their letters stand together in words without Latin ones; else the letters
 * decide between the code pages of Western and Central Europe, Cyrillic, Greek, Turkish and the old Mac and DOS.
 */
export function likelyEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE);
  if (isNearlyUtf8(sample)) return 'utf-8';
  const text = new TextDecoder('windows-1252').decode(sample, { stream: true });
  const eastern = EASTERN.map((encoding) => ({ encoding, score: easternScore(sample, encoding) })).filter(
    ({ score }) => score > 0,
  );
  const best = eastern.toSorted((x, y) => y.score - x.score)[0];
  if (best !== undefined) return best.encoding;
  const candidates = SINGLE.map((encoding, rank) => ({
    encoding,
    score: singleScore(sample, encoding, text) - (rank === 0 ? 0 : 0.2 + rank * 1e-6),
  }));
  return candidates.reduce((one, other) => (other.score > one.score ? other : one)).encoding;
}

/** Most multi-byte sequences are sound: wrong bytes are slips, not another encoding. */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  let sound = 0;
  let wrong = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] as number;
    if (lead < 0x80) continue;
    const length = lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
    let follows = length > 0;
    for (let k = 1; k < length; k++) if (((bytes[i + k] ?? 0) & 0xc0) !== 0x80) follows = false;
    if (lead >= 0xf5) follows = false;
    if (follows) {
      sound++;
      i += length - 1;
    } else wrong++;
  }
  return sound > wrong * 2;
}

const EASTERN = ['shift_jis', 'euc-jp', 'gb18030', 'big5', 'euc-kr'] as const;

const CJK = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;
const HALF_WIDTH = /[\uff61-\uff9f]/;
/** The most common ideographs of names, firms and headers, simplified and traditional, and the kana. */
const COMMON = new Set(
  '的一是不了在人有我他这中大来上个国和地到说时要就出会可也你对生能子部门姓名公司职位电子邮箱工号经理张王李赵刘陈杨黄周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂北京上海技术有限名字姓氏部門職稱電子郵件公司員工編號陳張黃劉吳楊許鄭謝蘇葉蔣鍾盧會社員番号役職氏名営業開発本店株式佐藤鈴木高橋田中伊渡辺山村加吉井口松林清水崎森池阿石前後川岡長谷近藤坂遠青福太西三浦原野小島金玉和竹内',
);

/** Above 0 where the text is sound in the encoding and its foreign letters stand in words of their own. */
function easternScore(bytes: Uint8Array, encoding: string): number {
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return 0;
  }
  let foreign = 0;
  let own = 0;
  let common = 0;
  let mixed = 0;
  let before = '';
  for (const c of text) {
    if (c > '\u007f') {
      foreign++;
      const full = CJK.test(c) && !HALF_WIDTH.test(c);
      if (
        full ||
        (encoding === 'shift_jis' &&
          HALF_WIDTH.test(c) &&
          CJK.test(text.slice(0, 2000).replace(/[\uff61-\uff9f]/g, '')) &&
          common > 0) ||
        /[\u3000-\u303f\uff01-\uff60]/.test(c)
      )
        own++;
      if (COMMON.has(c) || /[\u3041-\u30ff\uac00-\ud7a3]/.test(c)) common++;
      if (full && /[a-z]/i.test(before)) mixed++;
    } else if (/[a-z]/.test(c) && CJK.test(before)) mixed++;
    before = c;
  }
  if (foreign < 2 || !CJK.test(text) || own < foreign * 0.9 || mixed > own * 0.15) return 0;
  const kana = /[\u3041-\u30ff]/.test(text) && encoding !== 'shift_jis' && encoding !== 'euc-jp' ? 0.5 : 1;
  return ((0.05 + common / foreign) / Math.sqrt(foreign / bytes.length)) * kana;
}

const SINGLE = [
  'windows-1252',
  'macintosh',
  DOS,
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'iso-8859-2',
  'koi8-r',
  'ibm866',
] as const;

/** Letters that names of the languages of a code page have; what no name has counts against it. */
const LETTERS: Readonly<Record<(typeof SINGLE)[number], RegExp>> = {
  'windows-1252': /[äöüßÄÖÜéèêëàâçîïôùûñáíóúåæøÅÆØãõìòÉÈÀÇÑÁÍÓÚœŒýðþ]/,
  'windows-1250': /[ąćęłńóśźżĄĆĘŁŃÓŚŹŻčďěňřšťůžýáéíúČĎĚŇŘŠŤŮŽőűŐŰľĺŕôäöüßÄÖÜăâîșțşţđĐ]/,
  'iso-8859-2': /[ąćęłńóśźżĄĆĘŁŃÓŚŹŻčďěňřšťůžýáéíúČĎĚŇŘŠŤŮŽőűŐŰľĺŕôäöüßÄÖÜăâîţđĐ]/,
  'windows-1251': /[А-Яа-яЁёІіЇїЄє]/,
  'windows-1253': /[Α-Ωα-ωάέήίόύώϊϋΆΈΉΊΌΎΏς]/,
  'windows-1254': /[ğĞıİşŞçÇöÖüÜâî]/,
  [DOS]: /[äöüßÄÖÜéèêëàâçîïôùûñáíóúåæøÅÆØãõìòÉÈÀÇÑÁÍÓÚýðþ]/,
  macintosh: /[äöüßÄÖÜéèêëàâçîïôùûñáíóúåæøÅÆØãõìòÉÈÀÇÑÁÍÓÚœŒ]/,
  'koi8-r': /[А-Яа-яЁё]/,
  ibm866: /[А-Яа-яЁё]/,
};

/** The words of a header, which say in which language the rest is. */
const LANGUAGE: Readonly<Partial<Record<(typeof SINGLE)[number], RegExp>>> = {
  'windows-1250':
    /\b(imi|nazwisko|stanowisko|dzia|firma;imi|(?:waga|nadawca|odbiorca|kto|kogo)\b|od[;,\t]do\b|jm[ée]no|p.ijmen|odd.len|vezet|n.v|beoszt|priezvisko|prenume)/i,
  'windows-1254': /\b(ad|soyad|unvan|b.l.m|.irket|g.rev|e-?posta)\b/i,
};

/** Words of headers that are right in one encoding alone. */
const HEADINGS =
  /förnamn|företag|prénom|société|téléphone|straße|größe|tätigkeit|führung|für |organización|dirección|compañía|número|società|função|endereço|imię|jméno|příjmení|vezetéknév|şirket/i;

/** Letters of a code page look like signs inside words in the one of Western Europe, `Micha³`, `Zaj¹c`, `£uczak`: one is enough, since its umlauts are the same. */
const SIGNS_IN_WORDS: Readonly<Partial<Record<(typeof SINGLE)[number], RegExp>>> = {
  'windows-1250': /\p{L}[¹³](?=\p{Ll})|(?<![\p{L}\p{N}])£(?=\p{Ll}{2}[\p{L}¹³¿])|\p{L}{3}³(?![\p{L}\p{N}])/u,
  'iso-8859-2': /\p{L}[±¶](?=\p{Ll})|(?<![\p{L}\p{N}])[¦¬](?=\p{Ll}{3})/u,
};
const OF_SIGNS = 0.5;

const MARKS = /[\u2013\u2014\u2018-\u201e\u2022\u2026\u20ac«»·°§©®™\u00a0¡¿£²³ºª´±×¼½¾]/;
/** `£ukasz` and `Pawe³em` are letters of another code page. */
const NEVER_BEFORE_LETTERS = /[£³²ª¹¼½¾±§]/;
const OWN_WORDS: ReadonlySet<string> = new Set(['windows-1251', 'windows-1253', 'koi8-r', 'ibm866']);

/** How well the letters above ASCII would stand where they stand, 1 at best. */
function singleScore(bytes: Uint8Array, encoding: (typeof SINGLE)[number], western: string): number {
  const text = decoderFor(encoding).decode(bytes, { stream: true });
  const own = OWN_WORDS.has(encoding);
  let foreign = 0;
  let score = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string;
    if (c <= '\u007f') continue;
    foreign++;
    const [before = '', after = ''] = [text[i - 1], text[i + 1]];
    if (LETTERS[encoding].test(c)) {
      const capital = c !== c.toLowerCase();
      const misplaced = own
        ? /[a-z]/i.test(before + after)
        : capital && (/\p{Ll}/u.test(before) || (/\p{L}/u.test(before) && /\p{Ll}/u.test(after)));
      const odd =
        (capital && own && /\p{Ll}/u.test(before)) ||
        (!own && before > '\u007f' && (text[i - 2] ?? '') > '\u007f') ||
        (!/\p{L}/u.test(before + after) && encoding !== 'windows-1252');
      score += misplaced || odd ? -1 : 1;
    } else if (NEVER_BEFORE_LETTERS.test(c) && /\p{Ll}/u.test(after)) score -= 1;
    else if (MARKS.test(c))
      score += c !== '\u2019' && /[a-z]/i.test(before) && /[a-z]/i.test(after) ? 0 : 0.9;
    else score -= 1.5;
  }
  if (foreign === 0) return 0;
  const told = LANGUAGE[encoding]?.test(western.slice(0, 2000)) || HEADINGS.test(text.slice(0, 2000));
  const signs = SIGNS_IN_WORDS[encoding]?.test(western) ? OF_SIGNS : 0;
  return score / foreign + (told ? 0.3 : 0) + signs;
}
