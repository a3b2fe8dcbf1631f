import type { Ledger } from '../reading/ledger.ts';
import { decodedText } from './encoded-words.ts';

/** Headers by which mail travels and is shown: they say nothing of who knows whom. */
const TRANSPORT =
  /^(received.*|return-path|envelope-.*|delivery-.*|dkim-.*|arc-.*|domainkey-.*|authentication-results|mime-version|content-.*|user-agent|mail-agent|status|lines|x-(received|google|gm|ms|microsoft|mozilla|uid|uidl|keywords|status|account-key|forefront|exchange|sender-ip|spam|virus|scanned|mailer|originating|priority|barracuda|proofpoint|mimecast|antiabuse|universally|apple|pm|sg|ses|eopattributedmessage|eoptenantattributedmessage|eid|feedback|report|amazon|amp|transport|sonic|ironport|amavis|greylist|policyd|dspam|bogosity|rspamd).*)$/;
/** Headers that hold somebody's own words. */
const WORDS = /^(subject|thread-topic|comments|keywords|x-.*subject.*)$/;
const MOST = 300;

/** The headers of a mailbox that are not read, each once with an example. */
export class UnreadHeaders {
  readonly #seen = new Map<string, string>();
  readonly #transport: string[] = [];

  /** A header of this name, in lower case, was passed over. */
  passed(name: string, value: () => string): void {
    if (this.#seen.size >= MOST || this.#seen.has(name) || !/^[!-9;-~]{1,60}$/.test(name)) return;
    const quiet = TRANSPORT.test(name);
    this.#seen.set(name, quiet || WORDS.test(name) ? '' : value());
    if (quiet) this.#transport.push(name);
  }

  tell(ledger: Ledger): void {
    const quiet = new Set(this.#transport);
    for (const [name, example] of this.#seen)
      if (!quiet.has(name))
        ledger.notUsed(name, 'a header that is not read', decodedText(example).trim().slice(0, 80));
    if (quiet.size > 0)
      ledger.notUsed(
        'headers of transport',
        'how the mail travelled',
        this.#transport.slice(0, 6).join(', '),
      );
  }
}
