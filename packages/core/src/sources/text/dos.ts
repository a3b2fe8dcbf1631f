/** The letters of code page 850 from 128 on, which Excel writes as "CSV (MS-DOS)" in Western Europe; 437 has the same in most places of letters. */
const HIGH =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/** What turns bytes into text, one piece after the other. */
export interface Decoder {
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}

export const DOS = 'ibm850';

/** A decoder for an encoding: one of the platform, or that of DOS, which platforms have not. */
export function decoderFor(encoding: string, fatal = false): Decoder {
  return encoding === DOS ? { decode: fromDos } : new TextDecoder(encoding, { fatal });
}

function fromDos(bytes: Uint8Array = new Uint8Array(0)): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte < 128) continue;
    if (at > from) parts.push(ASCII.decode(bytes.subarray(from, at)));
    parts.push(HIGH[byte - 128] as string);
    from = at + 1;
  }
  if (from < bytes.length) parts.push(ASCII.decode(bytes.subarray(from)));
  return parts.join('');
}

const ASCII = new TextDecoder();
