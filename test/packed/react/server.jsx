import { writeFileSync } from 'node:fs';
import { renderToString } from 'react-dom/server';
import { App } from './app.jsx';

const html = renderToString(<App />);
writeFileSync(
  'index.html',
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>React</title><link rel="icon" href="data:,"></head>
<body><div id="root">${html}</div><script type="module" src="./client.jsx"></script></body></html>`,
);
