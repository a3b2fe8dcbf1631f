import { inflateSync } from 'node:zlib';

/** Of a picture the text that its chunks hold, unpacked where it is packed. */
export function pngTexts(bytes: Buffer): string {
  const texts: string[] = [];
  for (let at = 8; at + 8 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const type = bytes.toString('latin1', at + 4, at + 8);
    const data = bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at));
    if (!/^(tEXt|zTXt|iTXt|eXIf|iCCP)$/.test(type)) continue;
    const packed = data.subarray(data.indexOf(0) + 2);
    texts.push(type === 'zTXt' ? inflateSync(packed).toString('latin1') : data.toString('utf8'));
  }
  return texts.join('\n');
}
