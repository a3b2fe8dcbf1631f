// biome-ignore lint/style/noRestrictedImports: workers know no import map, so the bundle is imported by its address
import { open } from './node_modules/@tertius/core/dist/browser/index.js';

addEventListener('message', async ({ data }) => {
  const net = await open(data);
  const [path] = net.introduce({ from: 'ana', to: 'dee' }).paths;
  postMessage({ strength: Number(path.strength.toFixed(12)) });
});
