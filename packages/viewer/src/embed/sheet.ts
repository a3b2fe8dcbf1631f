import { base } from '../views/style/base.ts';
import { content } from '../views/style/content.ts';
import { frame } from '../views/style/frame.ts';

let sheet: CSSStyleSheet | undefined;

/** One sheet for all mounted views of a page. */
export function styleSheet(): CSSStyleSheet {
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(base + frame + content);
  }
  return sheet;
}
