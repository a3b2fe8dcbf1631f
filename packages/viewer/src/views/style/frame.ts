export const frame = `
.head { grid-area: head; min-width: 0; position: relative; z-index: 10; }
.top {
  display: flex; align-items: center; gap: .75rem; padding: .6rem 1rem; background: var(--paper); z-index: 10;
}
.brand { display: flex; align-items: baseline; gap: .6rem; min-width: 0; margin-inline-end: .25rem; }
.brand h1 { font-size: 1.15rem; font-weight: 700; letter-spacing: -.02em; }
.brand .own { color: var(--ink-soft); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; max-width: 16rem; }
.top .other-day { min-height: 28px; border: 0; white-space: nowrap; align-self: center; }
.top .grow { flex: 1; min-width: 0; display: flex; justify-content: center; }
.search { position: relative; width: min(30rem, 100%); }
.search input { width: 100%; padding-inline: .9rem; border-radius: 999px; background: var(--ground); border-color: var(--line-strong); }
.search .hits {
  position: absolute; z-index: 20; top: calc(100% + 6px); inset-inline: 0; max-height: min(26rem, 70vh); overflow: auto; padding: 6px;
  background: var(--paper); border: 1px solid var(--line); border-radius: var(--radius); box-shadow: var(--shadow);
}
.search .hits > div { padding: .4rem .6rem; border-radius: 6px; cursor: pointer; overflow-wrap: anywhere; }
.search .hits > div[aria-selected=true] { background: var(--blue-soft); }
.search .hits .detail { display: block; font-size: .85rem; color: var(--ink-soft); }
.app .looking { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem .75rem; padding: .45rem 1rem; background: var(--warn-soft); color: var(--warn); border-bottom: 1px solid var(--line); }
.looking p { flex: 1 1 18rem; overflow-wrap: anywhere; }
.looking button { color: var(--ink); }
.tabs {
  display: flex; gap: .15rem; padding: 0 1rem; border-bottom: 1px solid var(--line); overflow-x: auto;
  scrollbar-width: none;
}
.tabs button {
  border: 0; border-radius: 0; background: none; min-height: 40px; padding: .3rem .8rem; color: var(--ink-soft);
  border-bottom: 3px solid transparent; border-top: 3px solid transparent;
}
.tabs button[aria-selected=true] { color: var(--ink); font-weight: 600; border-bottom-color: var(--blue); }
.tabs button:focus-visible { outline-offset: -3px; }
.main { grid-area: main; min-width: 0; min-height: 0; position: relative; display: flex; flex-direction: column; }
.panel { flex: 1; min-height: 0; display: flex; flex-direction: column; }
.panel[hidden] { display: none; }
.side {
  grid-area: side; width: 22.5rem; min-height: 0; overflow: auto; padding: 1.1rem 1.15rem 1.5rem; background: var(--paper);
  border-inline-start: 1px solid var(--line);
}
.side section + section { margin-top: 1.25rem; padding-top: 1rem; border-top: 1px solid var(--line); }
.side section > h3 { margin-bottom: .5rem; }
.side header { display: flex; align-items: flex-start; gap: .5rem; }
.side header > div { flex: 1; min-width: 0; overflow-wrap: anywhere; }
.search .hits.nothing { padding: .6rem .8rem; font-size: .9rem; color: var(--ink-soft); }
.notice {
  position: absolute; z-index: 30; inset: auto 1rem 1rem; margin-inline: auto; max-width: 40rem; display: flex; align-items: center; gap: 1rem; padding: .8rem 1rem;
  border: 1px solid var(--line-strong); border-radius: var(--radius); background: var(--paper); box-shadow: var(--shadow);
}
.notice p { flex: 1; overflow-wrap: anywhere; }
.progress { width: min(40rem, 100% - 2rem); }
.progress > div { flex: 1; min-width: 0; }
.progress progress { display: block; inline-size: 100%; margin-block: .3rem; accent-color: var(--blue); }
.drop {
  position: absolute; inset: 12px; z-index: 40; display: grid; place-items: center; border: 3px dashed var(--blue); border-radius: 16px;
  background: color-mix(in srgb, var(--blue-soft) 92%, transparent); font-size: 1.3rem; font-weight: 600; color: var(--blue); pointer-events: none;
}
dialog {
  width: min(46rem, calc(100vw - 2rem)); max-height: min(44rem, calc(100dvh - 2rem)); padding: 0; border: 1px solid var(--line); border-radius: 14px;
  background: var(--paper); color: var(--ink); box-shadow: var(--shadow);
}
dialog::backdrop { background: rgb(20 18 12 / .38); }
dialog .inner { padding: 1.25rem 1.4rem 1.4rem; }
dialog .inner > .heading { display: flex; justify-content: space-between; gap: 1rem; align-items: flex-start; margin-bottom: .9rem; }
@container tertius (max-width: 1100px) { .side { width: 20rem; } .brand .own { display: none; } .tabs button { padding-inline: .5rem; } }
@media (max-width: 760px) { :host { min-height: 100% !important; overflow: visible !important; } }
@container tertius (max-width: 760px) {
  .app { height: auto; min-height: 100%; grid-template-rows: auto auto auto; grid-template-columns: minmax(0, 1fr); align-content: start;
    grid-template-areas: "head" "main" "side"; overflow: clip; }
  .top { flex-wrap: wrap; padding: .5rem .75rem; gap: .4rem; }
  .top .grow { order: 5; flex-basis: 100%; }
  .top .spacer { flex: 1; }
  .top button { padding-inline: .6em; }
  .tabs { padding: 0 .25rem; }
  .main { min-height: 70dvh; }
  .brand { flex-wrap: wrap; row-gap: 0; }
  .side { width: auto; border-inline-start: 0; border-top: 1px solid var(--line); overflow: visible; }
}
@media (max-width: 760px) {
  .app { min-height: 100dvh; }
  .notice { position: fixed; }
  .side.sheet {
    position: fixed; inset: auto 0 0 0; z-index: 15; max-height: 54dvh; overflow: auto; border-radius: 16px 16px 0 0; box-shadow: 0 -6px 30px rgb(0 0 0 / .18);
  }
}
`;
