import { open } from '@tertius/core';

addEventListener('message', async ({ data }) => {
  const net = await open(data);
  const [path] = net.introduce({ from: 'ana', to: 'dee' }).paths;
  postMessage({ strength: Number(path.strength.toFixed(12)) });
});
