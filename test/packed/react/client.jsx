import { hydrateRoot } from 'react-dom/client';
import { App } from './app.jsx';

const { dataset } = document.documentElement;
hydrateRoot(document.querySelector('#root'), <App onSeen={(id) => (dataset.seen = id)} />);
dataset.result = JSON.stringify({ hydrated: true });
