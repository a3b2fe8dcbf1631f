import { type MountedView, mount } from '../embed/mount.tsx';
import { arrangeElsewhere } from './arrange.ts';
import { inlinedNetwork } from './inlined.ts';
import { saveToServer } from './server.ts';

const element = document.getElementById('view')!;
const metaOf = (name: string): string | undefined =>
  document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content || undefined;

const token = metaOf('tertius-token');
const asOf = metaOf('tertius-as-of');
const fileName = metaOf('tertius-file');
const options = {
  page: true,
  arrange: arrangeElsewhere(),
  ...(fileName === undefined ? {} : { fileName }),
  ...(asOf === undefined ? {} : { asOf }),
  ...(token === undefined ? {} : { save: saveToServer(token) }),
};

let view: MountedView | undefined;
try {
  view = mount(element, await inlinedNetwork(document), options);
} catch (error) {
  view = mount(element, '', options);
  const note = document.createElement('p');
  note.setAttribute('role', 'alert');
  note.textContent = `This page holds a network that cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  document.body.prepend(note);
}

addEventListener('beforeunload', (event) => {
  if (view?.unsaved) event.preventDefault();
});
