import type { Released } from '@tertius/core/sharing';
import { SHEET_VIEWS, SIZES, sizeOf } from '@tertius/viewer/pictures';
import { record } from '../../files/ledger.ts';
import { writeNew } from '../../files/write-new.ts';
import { print, printJson, say, writeData } from '../../render/output.ts';
import { type PictureWanted, pictureOf } from '../../render/released-picture.ts';
import { type Input, wrong } from '../command.ts';

/** What picture was asked for; null where the file is none. Wrong usage is told before anything is read. */
export function pictureWanted(input: Input, format: string): Omit<PictureWanted, 'of'> | null {
  if (format !== 'svg' && format !== 'png') {
    for (const name of ['view', 'size', 'person'])
      if (input.text(name) !== undefined)
        throw wrong(`--${name} goes with a picture: -o FILE.svg or FILE.png`);
    return null;
  }
  const said = input.text('size') ?? '16:9';
  const size = sizeOf(said);
  if (size === undefined)
    throw wrong(
      `--size ${JSON.stringify(said)} is no size; use ${Object.keys(SIZES).join(', ')} or WIDTHxHEIGHT from 200 to 12,000 pixels`,
    );
  return {
    ...{ format, size, asOf: input.asOf },
    view: input.oneOf('view', SHEET_VIEWS) ?? 'map',
    person: input.text('person'),
  };
}

/** Writes a view as a picture; `care` says what is in it. */
export async function writePicture(
  input: Input,
  released: Released,
  wanted: PictureWanted,
  care: string,
): Promise<number> {
  const output = input.text('output') as string;
  const { bytes, note } = await pictureOf(released, wanted);
  if (note !== null) say(`note: ${note}`);
  if (output === '-') {
    if (wanted.format === 'png') throw wrong('a .png is no text; name a file with -o FILE.png');
    await writeData(new TextDecoder().decode(bytes));
    return 0;
  }
  writeNew(output, bytes, input.flag('force'));
  record(input.positionals[0] as string, { what: 'export', detail: `for ${released.purpose}`, text: bytes });
  const { width, height, dots } = wanted.size;
  const { purpose, network } = released;
  const { view, format } = wanted;
  if (input.flag('json'))
    await printJson('export', {
      file: output,
      format,
      for: purpose,
      view,
      width,
      height,
      people: network.people.length,
    });
  else
    await print(
      `${output}: ${view}, ${format === 'png' ? `${Math.round(width * dots)} x ${Math.round(height * dots)} dots` : `${width} x ${height}`}.${care}`,
    );
  return 0;
}
