import { isNoReply } from '../reading/fields.ts';
import type { FindingCode } from '../reading/ledger.ts';
import { decodedText } from './encoded-words.ts';
import { fieldOf, type MailHeader } from './headers.ts';

const DISCARDED = named(
  'spam,trash,junk,bin,junk e-mail,junk email,deleted,deleted items,papierkorb,corbeille,courrier indésirable,papelera,correo no deseado,lixeira,lixo,cestino,posta indesiderata,prullenbak,ongewenst,skräppost,papperskorgen,papirkurv,søppelpost,uønsket mail,roskaposti,roskakori,kosz,koš,спам,корзина,кошик,çöp kutusu,gereksiz,迷惑メール,ゴミ箱,垃圾邮件,已删除邮件,垃圾郵件,垃圾桶,스팸함,휴지통',
);
const DRAFTS = named(
  'draft,drafts,entwurf,entwürfe,brouillon,brouillons,borrador,borradores,rascunho,rascunhos,bozza,bozze,concepten,utkast,kladder,kladde,luonnokset,wersje robocze,koncepty,черновики,чернетки,taslaklar,下書き,草稿,임시보관함',
);
const SENT = named(
  'sent,sent mail,sent items,gesendet,envoyés,messages envoyés,enviados,e-mails enviados,enviadas,inviati,inviata,posta inviata,verzonden,skickat,sendt,lähetetyt,wysłane,odeslané,отправленные,надіслані,gönderilmiş postalar,送信済みメール,已发送邮件,已傳送郵件,보낸편지함',
);

function named(list: string): ReadonlySet<string> {
  return new Set(list.split(','));
}

/** The labels that Gmail gave a message, in lower case. */
export function labelsOf(header: MailHeader): string[] {
  const text = decodedText(fieldOf(header, 'x-gmail-labels') ?? '');
  return text.split(',').map((label) =>
    label
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .normalize('NFC')
      .toLowerCase(),
  );
}

export function isSent(labels: readonly string[]): boolean {
  return labels.some((label) => SENT.has(label));
}

/** Mozilla's mark of a message that is deleted and not yet swept out of the file. */
const EXPUNGED = 0x0008;

/** Why a message is no contact between people, if it is none. */
export function leftOut(
  header: MailHeader,
  labels: readonly string[],
  sender: string | undefined,
): FindingCode | undefined {
  const has = (name: string): boolean => header.fields.has(name);
  const says = (name: string, pattern: RegExp): boolean => pattern.test(fieldOf(header, name) ?? '');
  if (labels.some((label) => DISCARDED.has(label))) return 'spam';
  if (says('x-spam-flag', /^yes/i) || says('x-spam-status', /^yes/i)) return 'spam';
  if (Number.parseInt(fieldOf(header, 'x-mozilla-status') ?? '0', 16) & EXPUNGED) return 'spam';
  if (labels.some((label) => DRAFTS.has(label))) return 'draft';
  if (has('list-id') || has('list-post') || has('list-unsubscribe')) return 'list-mail';
  if (says('precedence', /^(bulk|list|junk)/i)) return 'list-mail';
  if (has('auto-submitted') && !says('auto-submitted', /^no\b/i)) return 'automatic';
  if (says('precedence', /^auto/i) || says('x-auto-response-suppress', /\ball\b/i)) return 'automatic';
  if (has('x-autoreply') || has('x-autorespond')) return 'automatic';
  if (sender === undefined) return undefined;
  if (isNoReply(sender)) return 'no-reply';
  return /^(mailer-daemon|postmaster|bounces?)@/.test(sender) ? 'automatic' : undefined;
}
