import { readXml } from '../graphs/xml.ts';
import type { DocumentFormat } from '../reading/document.ts';

const OUTLINE = new Set(['xmlurl', 'htmlurl', 'title', 'text', 'type', 'version']);

/** A list of feeds that somebody reads: one followed site each; folders hold them and are none. */
export const opml: DocumentFormat = {
  format: 'opml',
  recognise: (start) => /^\s*(<\?xml[^>]*\?>\s*)?(<!--[\s\S]*?-->\s*)?<opml[\s>]/i.test(start),
  read(bytes, reading) {
    return readXml(bytes, reading, {
      open: (name, attributes, line) => {
        if (name.toLowerCase() !== 'outline') return;
        const fields = new Map(
          Object.entries(attributes).map(([key, value]) => [key.toLowerCase(), value.trim()]),
        );
        for (const [key, value] of fields)
          if (!OUTLINE.has(key))
            reading.ledger.notUsed(`outline.${key.slice(0, 60)}`, 'an attribute that is not read', value);
        const feed = fields.get('xmlurl');
        if (!feed) return;
        if (!/^https?:\/\//i.test(feed)) {
          reading.ledger.exclude('bad-value');
          return;
        }
        const site = fields.get('htmlurl');
        const title = fields.get('title') || fields.get('text');
        const { fresh } = reading.draft.person({
          line,
          profiles: site && /^https?:\/\//i.test(site) ? [site, feed] : [feed],
          attributes: [...(title ? [['feed', title] as const] : []), ['feed followed by you', 'yes']],
        });
        if (fresh) reading.ledger.accept();
        else reading.ledger.merge();
      },
      close: () => {},
      text: () => {},
    });
  },
};
