const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
worker.onmessage = ({ data }) => {
  document.documentElement.dataset.result = JSON.stringify(data);
};
worker.postMessage('source,target,strength\nana,ben,0.6\nben,dee,0.9\n');
