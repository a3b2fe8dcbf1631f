import PDFDocument from 'pdfkit';
import { clean } from '../clean.ts';
import { BOLD_FACE, beside, FACE } from '../faces.ts';
import type { Box, Drawing, Shape, Words } from './drawing.ts';
import { Letters } from './letters.ts';
import type { Chart, ReportPage, ReportPart } from './report-page.ts';

const MARGIN = 56;
const BODY = 10;

/** A font of the user's, tried for letters that the built-in face does not hold. */
export interface OwnFont {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The report as a PDF of A4 pages with its charts as shapes, and the letters that no face here holds, which stand as boxes. */
export async function reportPdf(
  page: ReportPage,
  own?: OwnFont,
): Promise<{ readonly bytes: Uint8Array; readonly missing: readonly string[] }> {
  const sheet = new Sheet(page.title, own);
  if (page.purpose !== undefined) sheet.say(page.purpose, { size: BODY - 1, color: '#55606b', after: 8 });
  sheet.say(page.title, { size: 17, bold: true, after: 6 });
  for (const sentence of page.paragraphs) sheet.say(sentence);
  for (const part of page.sections) section(sheet, part);
  return { bytes: await sheet.end(), missing: [...sheet.letters.missing] };
}

function section(sheet: Sheet, { title, lines, charts }: ReportPart): void {
  sheet.need(60);
  sheet.say(title, { size: 12.5, bold: true, before: 10, after: 3 });
  for (const line of lines) sheet.say(line);
  for (const chart of charts) sheet.chart(chart);
}

interface Said {
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly before?: number;
  readonly after?: number;
}

/** Pages that fill from the top. */
class Sheet {
  readonly letters: Letters;
  private readonly doc: PDFKit.PDFDocument;
  private readonly done: Promise<Uint8Array>;

  constructor(title: string, own: OwnFont | undefined) {
    const faces = [
      { name: FACE, bytes: beside(FACE) },
      { name: BOLD_FACE, bytes: beside(BOLD_FACE) },
    ];
    this.letters = new Letters([faces[0]!, ...(own === undefined ? [] : [own])]);
    // Type definitions name paths alone; bytes are read as well.
    const font = faces[0]!.bytes as unknown as string;
    this.doc = new PDFDocument({ size: 'A4', margin: MARGIN, font, info: { Title: title }, lang: 'en' });
    this.doc.registerFont('face-0', Buffer.from(faces[0]!.bytes));
    this.doc.registerFont('bold-0', Buffer.from(faces[1]!.bytes));
    if (own !== undefined) {
      this.doc.registerFont('face-1', Buffer.from(own.bytes));
      this.doc.registerFont('bold-1', Buffer.from(own.bytes));
    }
    const parts: Buffer[] = [];
    this.doc.on('data', (part: Buffer) => parts.push(part));
    this.done = new Promise((resolve, reject) => {
      this.doc.on('end', () => resolve(Buffer.concat(parts)));
      this.doc.on('error', reject);
    });
  }

  /** Begins a new page where less than this height is left. */
  need(height: number): void {
    if (this.doc.y + height > this.doc.page.height - MARGIN) this.doc.addPage();
  }

  say(
    text: string,
    { size = BODY, bold = false, color = '#111111', before = 0, after = 3 }: Said = {},
  ): void {
    const { doc } = this;
    const runs = this.letters.runs(clean(text));
    doc.y += before;
    doc.fontSize(size).fillColor(color);
    runs.forEach((run, at) => {
      doc.font(`${bold ? 'bold' : 'face'}-${run.face}`);
      const place = at === 0 ? ([MARGIN, doc.y] as const) : ([] as const);
      doc.text(run.text, ...(place as [number, number]), { continued: at < runs.length - 1, lineGap: 1.5 });
    });
    doc.y += after;
  }

  chart({ drawing, caption }: Chart): void {
    const { doc } = this;
    const room = { width: doc.page.width - 2 * MARGIN, height: doc.page.height - 2 * MARGIN - 40 };
    const scale = Math.min(0.75, room.width / drawing.width, room.height / drawing.height);
    const height = drawing.height * scale;
    this.need(height + 40);
    const top = doc.y + 6;
    this.draw(drawing, top, scale);
    doc.x = MARGIN;
    doc.y = top + height + 4;
    this.say(caption, { size: BODY - 2, color: '#55606b', after: 8 });
  }

  private draw({ shapes }: Drawing, top: number, scale: number): void {
    const { doc } = this;
    doc.save();
    doc.translate(MARGIN, top).scale(scale);
    for (const shape of shapes) this.shape(shape);
    doc.restore();
  }

  private shape(shape: Shape): void {
    if ('text' in shape) this.words(shape);
    else this.box(shape);
  }

  private box({ x, y, width, height, fill, opacity = 1, stroke }: Box): void {
    const { doc } = this;
    doc.rect(x, y, width, height).fillOpacity(opacity).fill(fill).fillOpacity(1);
    if (stroke !== undefined) doc.rect(x, y, width, height).lineWidth(0.7).stroke(stroke);
  }

  private words({ text, x, y, size, anchor, fill, turned }: Words): void {
    const { doc } = this;
    const runs = this.letters.runs(clean(text)).map((run) => {
      const width = doc.font(`face-${run.face}`).fontSize(size).widthOfString(run.text);
      return { ...run, width };
    });
    const width = runs.reduce((sum, run) => sum + run.width, 0);
    doc.save();
    doc.translate(x, y);
    if (turned !== undefined) doc.rotate(turned);
    let at = anchor === 'start' ? 0 : anchor === 'end' ? -width : -width / 2;
    for (const run of runs) {
      doc.font(`face-${run.face}`).fontSize(size).fillColor(fill);
      doc.text(run.text, at, 0, { lineBreak: false, baseline: 'alphabetic' });
      at += run.width;
    }
    doc.restore();
  }

  end(): Promise<Uint8Array> {
    this.doc.end();
    return this.done;
  }
}
