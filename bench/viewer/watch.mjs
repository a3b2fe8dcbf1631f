/** Runs in the page before anything else: marks when a picture stands and when a tab that was asked for has something to read. */
export function watch() {
  const seen = new Set();
  let tab = null;
  const once = (name) => {
    if (seen.has(name)) return;
    seen.add(name);
    performance.mark(`phase:${name}`);
  };
  const rows = 'tbody tr:not(.space), h2, li';
  const look = () => {
    requestAnimationFrame(look);
    const root = document.querySelector('#view > div')?.shadowRoot;
    if (!root) return;
    const drawing = root.querySelector('.drawing');
    if (drawing?.classList.contains('coarse')) once('coarse');
    else if (drawing && !drawing.querySelector('.wait')) once('drawn');
    if (tab === null) return;
    const panel = [...root.querySelectorAll('[role=tabpanel]')].find((one) => !one.hidden);
    if (!panel?.id.endsWith(`-${tab}`)) return;
    const bar = panel.querySelector('progress');
    if (
      bar?.hasAttribute('value') &&
      [...panel.querySelectorAll('button')].some((one) => one.textContent === 'Cancel')
    )
      once(`progress ${tab}`);
    if ([...panel.querySelectorAll(rows)].some((one) => !one.closest('.lens'))) once(`rows ${tab}`);
  };
  requestAnimationFrame(look);
  globalThis.askedFor = (id) => {
    tab = id;
  };
}
