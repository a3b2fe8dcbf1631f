import type { Reading } from '../reading/reader.ts';
import { remembered } from '../reading/remembered.ts';

/** What people write where they do not answer. */
const NOT_STATED: ReadonlySet<string> = new Set(
  `-,--,---,–,—,/,.,..,...,…,?,??,???,n/a,n.a.,n. a.,n/a.,na,n.r.,nr,null,nan,#n/a,#nv,no answer,no response,no reply,no comment,not stated,not specified,not answered,unanswered,unknown,don't know,do not know,dont know,dk,i don't know,i do not know,not sure,unsure,can't say,cannot say,can't judge,cannot judge,no opinion,prefer not to say,prefer not to answer,rather not say,refused,not applicable,i don't know this person,skipped,missing,
  k.a.,k. a.,ka,k.a,k/a,keine angabe,keine angaben,ohne angabe,o.a.,keine antwort,nicht beantwortet,unbeantwortet,weiß nicht,weiss nicht,weiß ich nicht,weiss ich nicht,ich weiß nicht,ich weiss nicht,weiß es nicht,w.n.,unbekannt,nicht bekannt,kann ich nicht sagen,kann ich nicht beurteilen,nicht beurteilbar,kann nicht beurteilt werden,kenne ich nicht,keine meinung,möchte ich nicht sagen,möchte ich nicht angeben,möchte nicht antworten,entfällt,nicht zutreffend,trifft nicht zu / keine angabe,unsicher,n.b.,n.z.,
  ne sait pas,nsp,n.s.p.,je ne sais pas,ne sais pas,sans réponse,pas de réponse,aucune réponse,non réponse,non renseigné,non précisé,non spécifié,ne souhaite pas répondre,préfère ne pas répondre,sans opinion,sans avis,sans objet,non applicable,inconnu,nc,n.c.,
  no sabe,no sé,no lo sé,ns/nc,ns,nsnc,no contesta,no sabe/no contesta,no sabe / no contesta,sin respuesta,sin contestar,no especificado,no indica,no indicado,prefiero no decirlo,prefiero no contestar,prefiero no responder,no aplica,no procede,desconocido,n.d.,s/d,sin opinión,
  non so,non lo so,non sa,nessuna risposta,non risponde,senza risposta,non indicato,non specificato,non dichiarato,preferisco non rispondere,preferisco non dirlo,non applicabile,non pertinente,sconosciuto,nd,n/d,nessuna opinione,
  weet niet,weet ik niet,ik weet het niet,weet het niet,geen antwoord,geen opgave,niet ingevuld,niet beantwoord,niet opgegeven,onbekend,geen mening,wil niet zeggen,wil ik niet zeggen,zeg ik liever niet,niet van toepassing,n.v.t.,nvt,n.n.b.,
  nie wiem,nie mam zdania,trudno powiedzieć,brak odpowiedzi,brak danych,b.d.,bd,nie podano,nie określono,odmowa odpowiedzi,odmowa,wolę nie odpowiadać,wolę nie mówić,nie dotyczy,n/d.,nieznane,
  vet ej,vet inte,jag vet inte,inget svar,ej svar,ej besvarad,ej svarat,ej angivet,inte angivet,uppgift saknas,okänt,ingen uppgift,ingen åsikt,vill inte svara,vill ej svara,vill inte uppge,kan inte bedöma,ej aktuellt,ej tillämpligt,
  não sei,não sabe,sem resposta,não informado,ved ikke,vet ikke,わからない,分からない,不明,無回答,未回答,回答なし,該当なし,答えたくない,回答しない`
    .split(',')
    .map((word) => word.trim()),
);

const LONGEST = 60;

/** Counts cells that say in words that nothing is stated (`k. A.`, `don't know`), and says it once for a table. */
export class NotStated {
  #count = 0;
  #line = 1;
  #first = '';
  readonly #says = remembered((text) => /[\p{L}?？]/u.test(text) && isNotStated(text));

  /** Whether a cell is one of them; a dash may be a no. */
  is(text: string, line: number): boolean {
    if (!this.#says(text)) return false;
    if (this.#count++ === 0) [this.#first, this.#line] = [text, line];
    return true;
  }

  say({ ledger }: Pick<Reading, 'ledger'>): void {
    if (this.#count > 0)
      ledger.warn({
        ...{ line: this.#line, column: 0, code: 'no-answer', value: this.#first },
        message: `cells in which nothing is stated: ${this.#count}; what they ask of is missing and not 0, and no tie was made of it`,
      });
  }
}

/** Whether a cell says that nothing is stated, as `keine Angabe`, `don't know` and `-` do; that is no answer, and above all no 0. */
export function isNotStated(text: string): boolean {
  if (text.length > LONGEST) return false;
  const word = text
    .trim()
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[’`]/g, "'")
    .replace(/^[([<]+|(?<![)\]>])[)\]>]+$/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-');
  return NOT_STATED.has(word) || NOT_STATED.has(word.replace(/[.!]$/, ''));
}
