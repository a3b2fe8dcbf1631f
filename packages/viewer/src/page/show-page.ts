import { mount } from '../embed/mount.tsx';
import { failureOf } from '../work/messages.ts';
import { inlinedNetwork } from './inlined.ts';
import { enterInLedger, saveToServer } from './server.ts';

const metaOf = (name: string): string | undefined =>
  document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content || undefined;

/** Shows the network that the page carries. */
export function showPage(): void {
  const token = metaOf('tertius-token');
  const asOf = metaOf('tertius-as-of');
  const fileName = metaOf('tertius-file');
  const view = mount(document.getElementById('view')!, inlinedNetwork(document), {
    page: true,
    ...(fileName === undefined ? {} : { fileName }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(token === undefined ? {} : { save: saveToServer(token), onShare: enterInLedger(token) }),
  });
  view.ready.catch((error: unknown) => {
    const note = document.createElement('p');
    note.setAttribute('role', 'alert');
    note.textContent = `This page holds a network that cannot be read: ${failureOf(error).message}`;
    document.body.prepend(note);
  });
  addEventListener('beforeunload', (event) => {
    if (view.unsaved) event.preventDefault();
  });
}
