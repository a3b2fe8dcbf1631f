import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { nameOf } from '../../questions/readings.ts';
import { useSession } from '../shell/context.ts';
import { Waiting } from '../shell/waiting.tsx';
import { ContactsTable } from './contacts-table.tsx';
import { FirstUse } from './first-use.tsx';
import { Counts } from './level-counts.tsx';
import { LookForm } from './look-form.tsx';
import { RulesSection } from './rules-section.tsx';
import { ShareSection } from './share-section.tsx';

/** What others may see of the user's contacts: levels, rules, the view as a colleague has it, and the share. */
export function SharingView(): JSX.Element {
  const through = useSession().through.value;
  return through === null ? <OwnLevels /> : <ShareSection through={through} />;
}

function OwnLevels(): JSX.Element {
  const session = useSession();
  const readings = session.readings.value;
  const colleagues = useMemo(
    () =>
      readings.network.people.flatMap(({ index }) =>
        readings.insider[index] === true && index !== readings.network.self ? [nameOf(readings, index)] : [],
      ),
    [readings],
  );
  const { value: sharing, failed } = session.answer('sharing', {}).value;
  if (sharing === undefined) return <Waiting failed={failed} />;
  if (sharing.contacts.length === 0) return <NoContacts />;
  return (
    <div class="sharing">
      <div class="page stack">
        <Counts counts={sharing.counts} />
        {sharing.proposal !== null && <FirstUse proposal={sharing.proposal} />}
        <RulesSection rules={sharing.rules} choices={sharing.choices} />
        {sharing.proposal === null &&
          (sharing.owners === 1 ? <LookForm colleagues={colleagues} /> : <SeveralOwners />)}
      </div>
      <ContactsTable contacts={sharing.contacts} />
    </div>
  );
}

function NoContacts(): JSX.Element {
  return (
    <div class="page stack">
      <h2>There are no contacts of yours to share</h2>
      <p>
        Sharing is about your own contacts: import an export of yours (LinkedIn, an address book, mail, a
        calendar). Rosters and network files of an organisation are passed on as they are.
      </p>
    </div>
  );
}

function SeveralOwners(): JSX.Element {
  return (
    <section class="card stack">
      <h2>Whose contacts are these?</h2>
      <p>
        This network holds the exports of several people, and nobody has said which of them you are. A share
        is made from the network of one person: each of you imports their own exports and makes their own
        share.
      </p>
    </section>
  );
}
