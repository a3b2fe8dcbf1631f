import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { BatchEntry } from '../../questions/batch.ts';
import { withCure } from '../../questions/wording/error-text.ts';
import { shareWords } from '../../questions/wording/share-words.ts';
import { people } from '../../questions/wording/words.ts';
import { useSession } from '../shell/context.ts';
import { OwnForm } from './own-form.tsx';

/** The account of an import: every row of every file, and the two questions it may leave open. */
export function ImportReport(): JSX.Element {
  const session = useSession();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const batch = session.batch.value;
  const open = session.batchOpen.value && batch !== null;
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open && dialog.current?.open) dialog.current.close();
  }, [open]);
  const close = (): void => {
    session.batchOpen.value = false;
  };
  const { network } = session.readings.value;
  return (
    <dialog ref={dialog} aria-labelledby={`${id}-title`} onClose={close}>
      {open && (
        <div class="inner stack">
          <div class="heading">
            <h2 id={`${id}-title`}>What was read</h2>
            <button type="button" class="plain" onClick={close}>
              Close
            </button>
          </div>
          {batch.opened !== null && <p>{batch.opened} is a network file; it is open now.</p>}
          {batch.entries.map((entry, index) => (
            <FileAccount key={index} entry={entry} index={index} />
          ))}
          {network.own === undefined && network.people.length > 0 && (
            <div class="card stack">
              <p>Which organisation do you work for? Then this page can say whom it reaches.</p>
              <OwnForm />
            </div>
          )}
          <div class="row">
            <button type="button" class="primary" onClick={close}>
              Show the network of {people(network.people.length)}
            </button>
          </div>
        </div>
      )}
    </dialog>
  );
}

const COUNTS = ['accepted', 'merged', 'excluded', 'rejected', 'blank'] as const;

function FileAccount({ entry, index }: { entry: BatchEntry; index: number }): JSX.Element {
  const { report, owner, share } = entry;
  const numbers = [
    [report.people, 'people'],
    [report.organisations, 'organisations'],
    [report.ties, 'ties'],
    [report.interactions, 'interactions'],
  ] as const;
  return (
    <div class="card stack">
      <h3>
        {report.file}
        {report.format === null ? '' : `: ${report.format}`}
      </h3>
      {report.refused ? (
        <p class="note">
          Not read: {withCure(report.refused.message, report.refused.cure)} ({report.refused.code})
        </p>
      ) : (
        <>
          <p>
            {numbers
              .filter(([count]) => count > 0)
              .map(([count, name]) => `${count} ${name}`)
              .join(', ')}
          </p>
          <p class="small soft">
            {report.rows} rows = {COUNTS.map((kind) => `${report[kind]} ${kind}`).join(' + ')}
            {report.excludedByCode.length > 0 &&
              ` (excluded: ${report.excludedByCode.map(([code, count]) => `${count} ${code}`).join(', ')})`}
          </p>
        </>
      )}
      {share !== undefined && <p>{shareWords(owner, share)}</p>}
      {owner !== undefined && share === undefined && <OwnerForm owner={owner} index={index} />}
      <Findings
        title="Rows not taken, and what to do"
        findings={report.rejects}
        count={report.rejected}
        open
      />
      <Findings
        title="Worth a look"
        findings={report.warnings}
        count={report.warningsByCode.reduce((sum, [, count]) => sum + count, 0)}
        open={false}
      />
      <NotUsed unused={report.unused} />
    </div>
  );
}

/** What the file holds that was not read, or that was kept though nobody knows what it means. */
function NotUsed({ unused }: { unused: BatchEntry['report']['unused'] }): JSX.Element | null {
  if (unused.length === 0) return null;
  return (
    <details>
      <summary>Not used, or kept as it is ({unused.length})</summary>
      <ul class="small">
        {unused.map(({ column, reason, example }) => (
          <li key={column}>
            <strong>{column}</strong>: {reason}
            {example !== '' && `, such as “${example}”`}
          </li>
        ))}
      </ul>
    </details>
  );
}

function OwnerForm({ owner, index }: { owner: string | null; index: number }): JSX.Element {
  const session = useSession();
  const id = useId();
  const name = useSignal(owner ?? '');
  return (
    <form
      class="field"
      onSubmit={(event) => {
        event.preventDefault();
        session.answerOwner(index, name.value);
      }}
    >
      <label for={id}>Whose export is this? (e-mail or name)</label>
      <div class="line">
        <input
          id={id}
          value={name.value}
          autocomplete="off"
          onInput={(event) => {
            name.value = event.currentTarget.value;
          }}
        />
        <button type="submit" class={owner === null ? 'primary' : ''}>
          {owner === null ? 'Confirm' : 'Change'}
        </button>
      </div>
    </form>
  );
}

interface FindingsProps {
  readonly title: string;
  readonly findings: BatchEntry['report']['warnings'];
  /** How many there are, those that are not kept counted too. */
  readonly count: number;
  readonly open: boolean;
}

const MOST = 50;

function Findings({ title, findings, count, open }: FindingsProps): JSX.Element | null {
  if (findings.length === 0) return null;
  return (
    <details open={open}>
      <summary>
        {title} ({count})
      </summary>
      <div class="sides">
        <table class="ledger">
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">Column</th>
              <th scope="col">Value</th>
              <th scope="col">What is wrong and what helps</th>
            </tr>
          </thead>
          <tbody>
            {findings.slice(0, MOST).map((finding, at) => (
              <tr key={at}>
                <td class="number">{`${finding.member === undefined ? '' : `${finding.member}:`}${finding.line}`}</td>
                <td class="number">{finding.column || ''}</td>
                <td>{finding.value}</td>
                <td>
                  {withCure(finding.message, finding.cure)} <span class="soft">({finding.code})</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {count > MOST && <p class="small soft">and {count - MOST} more</p>}
    </details>
  );
}
