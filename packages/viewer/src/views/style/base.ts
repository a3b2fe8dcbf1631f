/** Colours, type and the frame; every value is set here and nowhere else. */
export const base = `
:host, .app {
  --paper: var(--tertius-paper, #ffffff); --ground: var(--tertius-ground, #f6f5f2); --line: var(--tertius-line, #dedad1); --line-strong: var(--tertius-line-strong, #8c867a);
  --ink: var(--tertius-ink, #1f1c17); --ink-soft: var(--tertius-ink-soft, #57524a); --blue: var(--tertius-accent, #005b91); --blue-soft: var(--tertius-accent-soft, #e3eff7); --blue-ink: var(--tertius-accent-ink, #ffffff);
  --ember: var(--tertius-alone, #a84300); --ember-soft: var(--tertius-alone-soft, #fbeee4); --warn: #6b4a00; --warn-soft: #fbf3dc; --good: #1f6b3a;
  --bar: var(--tertius-own, #0072b2); --shadow: 0 1px 2px rgb(40 34 20 / .06), 0 6px 20px rgb(40 34 20 / .07);
  --radius: var(--tertius-radius, 10px);
}
@media (prefers-color-scheme: dark) {
  :host, .app {
    --paper: var(--tertius-paper, #14181c); --ground: var(--tertius-ground, #1b2025); --line: var(--tertius-line, #333a41); --line-strong: var(--tertius-line-strong, #7b858f);
    --ink: var(--tertius-ink, #f1efea); --ink-soft: var(--tertius-ink-soft, #b9b6ae); --blue: var(--tertius-accent, #7cc4f0); --blue-soft: var(--tertius-accent-soft, #1d3444); --blue-ink: var(--tertius-accent-ink, #0d1a23);
    --ember: var(--tertius-alone, #ff9a5c); --ember-soft: var(--tertius-alone-soft, #38251a); --warn: #f2cd7a; --warn-soft: #332b18; --good: #7fd19a;
    --bar: var(--tertius-own, #56b4e9); --shadow: 0 1px 2px rgb(0 0 0 / .4), 0 8px 24px rgb(0 0 0 / .35);
  }

}
/* what the page around says of every element stops here: important rules of a shadow win over its own */
:host { all: initial !important; display: block !important; height: 100% !important; min-height: 20rem !important; container: tertius / inline-size !important; overflow: auto !important; }
.app { all: initial; }
.app, .app * { box-sizing: border-box; }
.app {
  position: relative; height: 100%; display: grid; grid-template-rows: auto minmax(0, 1fr);
  grid-template-columns: minmax(0, 1fr) auto; grid-template-areas: "head head" "main side";
  background: var(--ground); color: var(--ink); overflow: hidden;
  font: 400 15px/1.5 var(--tertius-font, system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", "Helvetica Neue", Arial, sans-serif);
  font-variant-numeric: tabular-nums; color-scheme: light; -webkit-text-size-adjust: 100%;
}
.app h1, .app h2, .app h3, .app p, .app ul, .app ol, .app dl, .app dd, .app fieldset { margin: 0; padding: 0; }
.app h2 { font-size: 1.25rem; line-height: 1.3; font-weight: 650; letter-spacing: -.01em; text-wrap: balance; }
.app:focus { outline: none; }
.app :is(h2, h3, td, th, option, li, button.link, .who, .badge) { unicode-bidi: isolate; }
.app .side h2, .app .page h2 { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4; overflow: hidden; overflow-wrap: anywhere; }
.app h3 { font-size: .9rem; font-weight: 650; color: var(--ink-soft); }
.app ul, .app ol { list-style: none; }
.app fieldset { border: 0; min-width: 0; }
button, input, select, textarea { font: inherit; color: inherit; }
button, .button {
  display: inline-flex; align-items: center; justify-content: center; gap: .45em; min-height: 36px; padding: .3em .85em;
  border: 1px solid var(--line-strong); border-radius: 8px; background: var(--paper); cursor: pointer; white-space: nowrap;
}
button:hover { border-color: var(--blue); color: var(--blue); }
button:disabled { opacity: .5; cursor: default; }
button.primary { background: var(--blue); border-color: var(--blue); color: var(--blue-ink); font-weight: 600; }
button.primary:hover { filter: brightness(1.08); color: var(--blue-ink); }
button.plain { border-color: transparent; background: none; }
button.link {
  display: inline; min-height: 24px; padding: 0; border: 0; border-radius: 3px; background: none; color: var(--blue);
  text-align: start; white-space: normal; text-decoration: underline; text-decoration-color: transparent; text-underline-offset: 2px;
}
button.link:hover { text-decoration-color: currentColor; }
.app a { color: var(--blue); text-underline-offset: 2px; }
input, select, textarea {
  min-height: 36px; padding: .3em .6em; border: 1px solid var(--line-strong); border-radius: 8px; background: var(--paper);
}
select { max-width: 100%; }
input[type=range] { padding: 0; accent-color: var(--blue); min-height: 28px; }
:focus-visible { outline: 3px solid var(--blue); outline-offset: 2px; }
.hidden {
  position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
.skip { position: absolute; inset-inline-start: 8px; top: -60px; z-index: 30; }
.skip:focus { top: 8px; }
.soft { color: var(--ink-soft); }
.small { font-size: .87rem; }
.app .note { padding: .6rem .8rem; border-radius: 8px; background: var(--warn-soft); color: var(--warn); font-size: .9rem; }
.app .stack > * + * { margin-top: .75rem; }
.row { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; }
@media (prefers-color-scheme: dark) { .app { color-scheme: dark; } }
@media (prefers-reduced-motion: no-preference) { button, input { transition: border-color .12s, color .12s, background-color .12s; } }
`;
