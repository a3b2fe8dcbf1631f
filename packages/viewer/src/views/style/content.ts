export const content = `
.drawing { position: relative; flex: 1; min-height: 18rem; background: var(--paper); overflow: hidden; }
details > summary { cursor: pointer; }
.app .findings { margin-block: .4rem; padding: .4rem .7rem; max-height: 40vh; overflow: auto; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; }
.findings li { padding: .15rem 0; }
.findings h3 { margin: .5rem 0 .1rem; font-size: 1em; }
.findings ul { margin: 0; padding-left: 1.1rem; }
.time input[type=range] { flex: 1 1 10rem; max-width: 40rem; }
.time .bridges { columns: 20rem; }
.time .bridges li { break-inside: avoid; }
.stage { flex: 1; min-height: 0; display: flex; flex-direction: column; }
.app .between { flex: none; max-height: 40%; overflow: auto; padding: .4rem 1rem; border-block: 1px solid var(--line); background: var(--ground); }
.between h2 { font-size: 1rem; }
.app .between ul { columns: 18rem; }
.pane { flex: 1; min-height: 0; display: flex; flex-direction: column; }
.pane[hidden] { display: none; }
.app .switch { display: flex; gap: .35rem; padding: .45rem 1rem; background: var(--paper); border-bottom: 1px solid var(--line); overflow-x: auto; flex: none; }
.switch button { flex: none; min-height: 32px; border-radius: 999px; padding: .1em .9em; font-size: .92rem; }
.app button[aria-pressed=true] { background: var(--blue-soft); border-color: var(--blue); color: var(--blue); font-weight: 600; }
.figure { flex: 1; min-height: 0; display: flex; flex-direction: column; background: var(--paper); }
.head-line { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; padding: .7rem 1rem .2rem; }
.figure .says, .map-head .answer { flex: 1 1 min(32rem, 100%); }
.app .map-head { flex: none; padding-block: .4rem; background: var(--paper); border-bottom: 1px solid var(--line); }
.map-head .answer { font-size: 1.02rem; }
.figure .notes { padding: .4rem 1rem .6rem; }
.sheetbox { flex: 1; min-height: 18rem; overflow: auto; padding: .5rem 1rem; }
.sheetbox:focus-visible { outline-offset: -3px; }
.sheetbox svg { display: block; margin-inline: auto; max-width: 100%; height: auto; }
.mark.own { fill: var(--bar); } .mark.outside { fill: var(--ink-soft); } .mark.alone { fill: var(--ember); } .mark.ink { fill: var(--ink); }
.mark.soft { fill: var(--ink-soft); } .mark.line { fill: var(--line-strong); } .mark.paper { fill: var(--paper); } .mark.unit { fill: var(--blue-soft); }
.mark.stroke { fill: none; } .mark.stroke.own { stroke: var(--bar); } .mark.stroke.outside { stroke: var(--ink-soft); } .mark.stroke.alone { stroke: var(--ember); } .mark.stroke.line { stroke: var(--line); }
.mark.ring { fill: var(--paper); stroke-width: 2.4; } .mark.ring.alone { stroke: var(--ember); }
text.mark.picks { paint-order: stroke; stroke: var(--paper); stroke-width: 3px; }
text.mark:not(.picks) { pointer-events: none; }
.mark.picks { cursor: pointer; } .mark.picks:hover { text-decoration: underline; }
.mark.chosen { stroke: var(--ink); stroke-width: 2; } text.mark.chosen { stroke: var(--paper); stroke-width: 3px; font-weight: 700; }
.mark[data-person], .flight .mark { transform-box: fill-box; transform-origin: center; }
.flight { position: absolute; inset: 0; width: 100%; height: 100%; pointer-events: none; }
.drawing .canvas { position: absolute; inset: 0; }
.drawing .canvas:focus-visible { outline-offset: -3px; }
.drawing .tools { position: absolute; inset-block-start: .75rem; inset-inline-end: .75rem; display: flex; flex-direction: column; gap: 4px; }
.drawing .tools > button { min-height: 36px; width: 36px; padding: 0; box-shadow: var(--shadow); border-color: var(--line); }
.drawing .wait { position: absolute; inset: 0; display: grid; place-content: center; justify-items: center; gap: .5rem; color: var(--ink-soft); pointer-events: none; }
.drawing.coarse .wait { inset: auto 0 0; display: flex; flex-wrap: wrap; align-items: center; gap: .3rem 1rem; padding: .5rem 1rem; background: var(--paper); border-top: 1px solid var(--line); }
.proxy { position: absolute; border: 3px solid var(--ink); border-radius: 50%; pointer-events: none; }
.app .spoken {
  position: absolute; inset-block-end: .6rem; inset-inline-start: .75rem; max-width: calc(100% - 1.5rem); padding: .15rem .6rem; border-radius: 6px;
  background: var(--paper); border: 1px solid var(--line); font-size: .87rem; pointer-events: none;
}
.app .spoken:empty { display: none; }
.app .legend {
  display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; padding: .5rem 1rem; background: var(--paper); border-top: 1px solid var(--line); font-size: .85rem; color: var(--ink-soft);
}
.legend li { display: inline-flex; align-items: center; gap: .45rem; }
.legend button.pick { color: inherit; text-decoration-color: currentColor; text-decoration-style: dotted; }
.legend button.pick[aria-pressed=true] { color: var(--blue); padding-inline: .3rem; }
.legend .count { color: var(--ember); font-weight: 700; white-space: nowrap; }
.legend svg { width: 26px; height: 14px; flex: none; }
.figures { display: grid; grid-template-columns: 1fr 1fr; gap: .6rem; }
.figures div { display: flex; flex-direction: column-reverse; justify-content: flex-end; padding: .55rem .7rem; border-radius: var(--radius); background: var(--ground); }
.figures dt { font-size: .82rem; line-height: 1.3; color: var(--ink-soft); }
.figures dd { font-size: 1.5rem; line-height: 1.2; font-weight: 650; letter-spacing: -.02em; }
.says { font-size: 1.02rem; }
.bridges li { overflow-wrap: anywhere; display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 .75rem; align-items: baseline; padding: .3rem 0; }
.bridges .bar { grid-column: 1 / -1; }
.bridges.pairs li { display: block; }
.pairs .small { display: block; }
.bar { display: block; height: 5px; border-radius: 3px; background: var(--line); overflow: hidden; }
.bar span { display: block; height: 100%; background: var(--bar); }
.bar.two span { background: color-mix(in srgb, var(--bar) 40%, var(--line)); }
.bar.two .alone { background: var(--bar); }
.bar.two { display: flex; }
.app .badges { display: flex; flex-wrap: wrap; gap: .35rem; margin-top: .5rem; }
.badge { padding: .05rem .55rem; border-radius: 999px; background: var(--blue-soft); color: var(--blue); font-size: .82rem; }
.badge.ember { background: var(--ember-soft); color: var(--ember); }
.badge.quiet { background: var(--ground); color: var(--ink-soft); }
.facts { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: .2rem .9rem; font-size: .92rem; }
.facts dt { color: var(--ink-soft); }
.facts dd { overflow-wrap: anywhere; }
.ties > li { border-bottom: 1px solid var(--line); }
.ties summary { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 .75rem; padding: .45rem 0; cursor: pointer; list-style: none; }
.ties summary .bar { grid-column: 1 / -1; margin-top: .2rem; }
.ties summary::-webkit-details-marker { display: none; }
.ties summary .who { overflow-wrap: anywhere; }
.ties summary .who small { display: block; color: var(--ink-soft); font-size: .82rem; }
.ties summary .value { text-align: end; white-space: nowrap; }
.ties summary .value small { display: block; color: var(--ink-soft); font-size: .82rem; }
.ties .why { padding: .25rem 0 .8rem; }
.why table { width: 100%; border-collapse: collapse; font-size: .87rem; }
.why th, .why td { padding: .18rem .35rem .18rem 0; text-align: start; vertical-align: top; font-weight: 400; border: 0; }
.why td.number { text-align: end; }
.lens-fields .whole { grid-column: 1 / -1; max-width: 70ch; }
.side .ledger { width: 100%; }
.side .ledger caption { text-align: start; font-weight: 650; }
.app .ledger .number { white-space: nowrap; }
.why caption { text-align: start; padding-bottom: .15rem; }
.why .assumed { color: var(--warn); }
.form { display: grid; gap: .7rem; }
.field { display: grid; gap: .2rem; }
.field .line { display: flex; align-items: center; gap: .6rem; }
.field .line input { flex: 1; min-width: 0; }
.field .line.unsaid input { opacity: .4; }
.field output { min-width: 5.5rem; text-align: end; font-size: .87rem; color: var(--ink-soft); }
.tablebox { display: flex; flex-direction: column; min-height: 0; flex: 1; padding: .9rem 1rem 1rem; gap: .7rem; }
.tablebox .bar-top { display: flex; flex-wrap: wrap; align-items: center; gap: .6rem 1rem; }
.tablebox .bar-top p { flex: 1 1 18rem; color: var(--ink-soft); max-width: 62ch; }
.tablebox .bar-top input { min-width: min(16rem, 100%); }
.scroll {
  flex: 1; min-height: 12rem; overflow: auto; border: 1px solid var(--line); border-radius: var(--radius); scrollbar-width: thin; scrollbar-color: var(--line-strong) transparent;
}
.scroll, .tabs {
  background: linear-gradient(to right, var(--paper) 50%, transparent) left / 3rem 100% no-repeat local,
    linear-gradient(to left, var(--paper) 50%, transparent) right / 3rem 100% no-repeat local,
    linear-gradient(to right, color-mix(in srgb, var(--ink) 24%, transparent), transparent) left / 1.1rem 100% no-repeat scroll,
    linear-gradient(to left, color-mix(in srgb, var(--ink) 24%, transparent), transparent) right / 1.1rem 100% no-repeat scroll, var(--paper);
}
.meanings { max-height: 45%; overflow: auto; font-size: .92rem; }
.meanings summary { cursor: pointer; min-height: 28px; }
.joins { flex: none; max-height: 50%; overflow: auto; padding: .7rem 1rem 0; }
.joins > summary { cursor: pointer; min-height: 28px; }
.app .joins > p { padding: .2rem 0 .5rem; max-width: 62ch; }
.joins li { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1rem; padding: .55rem .2rem; border-top: 1px solid var(--line); }
.joins li:focus-visible { outline-offset: -3px; }
.joins li > div:first-child { flex: 1 1 18rem; min-width: 0; overflow-wrap: anywhere; }
.meanings .facts { padding: .4rem 0; max-width: 62rem; }
.scroll table { border-collapse: separate; border-spacing: 0; width: 100%; }
.scroll th, .scroll td { padding: .5rem .8rem; text-align: start; font-weight: 400; border-bottom: 1px solid var(--line); white-space: nowrap; max-width: 22rem; overflow: hidden; text-overflow: ellipsis; }
.scroll thead th { position: sticky; top: 0; z-index: 2; background: var(--paper); padding: 0; border-bottom: 1px solid var(--line-strong); }
.scroll thead button { width: 100%; white-space: normal; text-align: inherit; line-height: 1.25; min-width: min-content; justify-content: flex-start; border: 0; border-radius: 0; background: none; font-weight: 600; font-size: .87rem; padding: .45rem .8rem; }
.scroll thead .number button { justify-content: flex-end; }
.scroll thead button:focus-visible { outline-offset: -3px; }
.scroll button.link { white-space: nowrap; }
.scroll .number { text-align: end; }
.scroll td.number { padding-inline: .5rem; }
.scroll thead .number button { padding-inline: .5rem; }
.scroll td.words { max-width: 13rem; }
.scroll .under { display: none; }
@container tertius (max-width: 760px) {
  .scroll .text { display: none; }
  .scroll tbody th { max-width: 11rem; padding-block: .2rem; line-height: 1.2; }
  .scroll tbody th button.link { display: block; max-width: 100%; overflow: hidden; text-overflow: ellipsis; }
  .scroll .under { display: block; overflow: hidden; text-overflow: ellipsis; font-size: .78rem; }
}
.scroll tbody tr:hover { background: var(--ground); }
.scroll tbody tr.chosen { background: var(--blue-soft); }
.scroll tr.space td { padding: 0; border: 0; }
.page { flex: 1; overflow: auto; padding: 1.25rem 1.25rem 2rem; }
.page > * { max-width: 58rem; }
.page.beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 30rem), 1fr)); gap: 1rem; align-items: start; align-content: start; }
.page.beside > * { max-width: none; margin: 0; }
.card { padding: 1rem 1.1rem; border: 1px solid var(--line); border-radius: var(--radius); background: var(--paper); }
.asks { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: .75rem; }
.asks .search input { border-radius: 8px; background: var(--paper); }
article.card > h3, .card > h2 { color: var(--ink); }
article.card > h3 { font-size: 1.02rem; }
.sharing { flex: 1; min-height: 0; overflow: auto; display: flex; flex-direction: column; }
.sharing .page { flex: none; overflow: visible; padding-bottom: .5rem; }
.sharing .tablebox { flex: none; min-height: 24rem; height: 78%; }
.sharing .tablebox fieldset.row { gap: .35rem; }
.sharing .tablebox fieldset button { min-height: 32px; }
.scroll td select { min-height: 30px; padding-block: .1em; }
.figures.three { grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); }
.figures.three div { border: 1px solid var(--line); background: var(--paper); }
.app .rules { list-style: decimal inside; }
.rules li { padding: .3rem 0; border-top: 1px solid var(--line); }
.rules li > span { display: inline-block; width: calc(100% - 8rem); vertical-align: middle; overflow-wrap: anywhere; }
.rules li small { display: block; color: var(--ink-soft); }
.app .file { max-height: 24rem; overflow: auto; padding: .75rem; border: 1px solid var(--line); border-radius: 8px; background: var(--ground); }
.app .file pre { margin: 0; font: .8rem/1.45 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
.steps { counter-reset: step; }
.app .steps li { counter-increment: step; position: relative; padding: .35rem 0 .35rem 1.8rem; }
.steps li::before { content: counter(step); position: absolute; inset-inline-start: 0; width: 1.3rem; text-align: center; border-radius: 50%; background: var(--blue-soft); color: var(--blue); font-size: .85rem; }
.steps .reasons { display: block; }
textarea { width: 100%; resize: vertical; line-height: 1.45; }
.phases { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: .75rem; }
.path .step { display: inline-flex; flex-direction: column; }
.path { display: flex; flex-wrap: wrap; align-items: center; gap: .3rem .5rem; }
.empty { flex: 1; overflow: auto; display: grid; place-items: center; padding: 2rem 1.25rem; }
.empty .card { max-width: 46rem; padding: clamp(1.25rem, 4vw, 2.5rem); box-shadow: var(--shadow); }
.empty h2 { font-size: clamp(1.4rem, 3.2vw, 1.9rem); }
.empty .zone { margin: 1.1rem 0; padding: 1.6rem 1rem; border: 2px dashed var(--line-strong); border-radius: 14px; text-align: center; background: var(--ground); }
.empty .kinds { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: .5rem 1.5rem; }
.empty .kinds strong { display: block; font-weight: 600; }
.ledger { border-collapse: collapse; width: 100%; font-size: .9rem; }
.ledger th, .ledger td { padding: .3rem .5rem .3rem 0; text-align: start; font-weight: 400; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
.ledger .number { text-align: end; }
.sides { overflow-x: auto; }
kbd { padding: .05rem .4rem; border: 1px solid var(--line-strong); border-bottom-width: 2px; border-radius: 5px; font: inherit; font-size: .85em; background: var(--ground); }
@container tertius (max-width: 760px) {
  .drawing { min-height: 62dvh; flex: none; }
  .drawing .canvas { inset: 0 0 3rem 0; }
  .drawing .tools { inset-block: auto .35rem; flex-direction: row; }
  .drawing .tools > button { width: 44px; box-shadow: none; }
  .app .spoken { inset-block-end: 3.2rem; }
  .app:has(.sheet) .drawing { min-height: 0; height: max(12rem, calc(42dvh - 9.5rem)); }
  .app:has(.sheet) .drawing .canvas { inset: 0; }
  .app:has(.sheet) .drawing .tools { display: none; }
  .app:has(.sheet) :is(.legend, .map-head) { display: none; }
  .tablebox { padding: .75rem; }
  .joins { max-height: 60dvh; padding: .75rem .75rem 0; }
  .scroll { max-height: 68dvh; flex: none; }
  .scroll th, .scroll td { padding: .45rem .6rem; max-width: 13rem; }
}
.app dialog.out { margin: auto; width: min(34rem, calc(100vw - 2rem)); color: var(--ink); background: var(--paper); box-shadow: var(--shadow); }
.app dialog.out::backdrop { background: rgb(0 0 0 / .35); }
.app dialog.out h2 { margin-bottom: .75rem; }
@media print {
  .app.printing { display: block; height: auto; overflow: visible; background: none; }
  .app.printing, .app.printing * { visibility: hidden; }
  .app.printing .printed, .app.printing .printed * { visibility: visible; }
  .app.printing .printed { position: absolute; inset: 0 auto auto 0; width: 100%; max-height: none; overflow: visible; }
  .app.printing .printed :is(button, input, select, .form, .unprinted) { display: none; }
  .app.printing dialog { display: contents; }
}
.app .lens { flex: none; padding: .4rem 1rem; background: var(--paper); border-bottom: 1px solid var(--line); }
.app .lens .row { gap: .35rem .75rem; }
.app .lens .row button { min-height: 32px; }
.app .lens .says { flex: 1 1 14rem; font-size: .92rem; }
@container tertius (max-width: 1100px) {
  .app .switch { flex-wrap: wrap; gap: .3rem; padding-inline: .75rem; }
  .switch button { font-size: .84rem; padding-inline: .7em; }
}
@container tertius (max-width: 760px) {
  .app .lens { padding-inline: .75rem; }
  .app .lens .row { gap: .3rem .35rem; }
  .app .lens .row button { font-size: .78rem; padding-inline: .42em; }
  .app .lens .says { order: 1; flex-basis: 100%; }
  .app .lens .says:has(.everything) { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
}
.lens-fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: .6rem 1rem; align-items: end; padding: .6rem 0 .4rem; max-height: 45vh; overflow: auto; }
.lens-fields select, .lens-fields input[type=date] { width: 100%; }
.legend .axis { flex-wrap: wrap; }
.legend .axis svg { width: 240px; height: 44px; max-width: 100%; cursor: ew-resize; touch-action: pan-y; user-select: none; }
.axis .span { fill: var(--blue-soft); stroke: var(--blue); }
.axis .bounds { display: inline-flex; align-items: center; gap: .3rem; }
.axis .bounds input { width: 5.5rem; min-height: 28px; padding-block: 0; }
.ramp-dark { display: none; }
@media (prefers-color-scheme: dark) { .ramp-dark { display: inline; } .ramp-light { display: none; } }
button.print-side { margin-block-start: 1.25rem; padding-inline: 0; min-height: 28px; font-size: .85rem; color: var(--ink-soft); }
.lens-fields label.row { flex-wrap: nowrap; align-self: center; }
.lens-fields label.row input { flex: none; min-height: 20px; }
`;
