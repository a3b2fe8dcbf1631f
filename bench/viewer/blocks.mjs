/** What of a browser's own record says which thread did what. */
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'];

/** Notes all tasks of a page's threads until `stop`, which tells them by phase; phases begin with a mark `phase:NAME`. */
export async function recorded(browser, page) {
  await browser.startTracing(page, { categories: CATEGORIES });
  return {
    phase: (name) => page.evaluate((mark) => void performance.mark(mark), `phase:${name}`),
    async stop() {
      const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
      return new Tasks(traceEvents);
    },
  };
}

/** Tasks as they ran, in milliseconds of processor time, so that a busy machine does not count. */
class Tasks {
  #marks;
  #main;
  #tasks;

  constructor(events) {
    this.#marks = events
      .filter(({ cat, name }) => cat?.includes('blink.user_timing') && name.startsWith('phase:'))
      .map(({ ts, name, pid, tid }) => ({ at: ts, name: name.slice(6), thread: `${pid}:${tid}` }))
      .sort((one, two) => one.at - two.at);
    this.#main = this.#marks[0].thread;
    const [process] = this.#main.split(':');
    this.#tasks = events
      .filter(({ ph, name, pid }) => ph === 'X' && name === 'RunTask' && String(pid) === process)
      .map(({ ts, dur, tdur, pid, tid }) => ({
        at: ts,
        clock: dur / 1000,
        took: (tdur ?? dur) / 1000,
        main: `${pid}:${tid}` === this.#main,
      }));
  }

  #within(from, to) {
    const mark = (name) => this.#marks.find((one) => one.name === name)?.at;
    const [begin, end] = [from === null ? -Infinity : mark(from), to === null ? Infinity : mark(to)];
    if (begin === undefined || end === undefined) return [];
    return this.#tasks.filter(({ at }) => at >= begin && at < end);
  }

  /** The longest task of the page's own thread between two phases; null is the beginning or the end. */
  longest(from, to) {
    return this.#within(from, to).reduce((most, { main, took }) => (main ? Math.max(most, took) : most), 0);
  }

  /** What page and workers together took between two phases. */
  worked(from, to) {
    return this.#within(from, to).reduce((sum, { took }) => sum + took, 0);
  }

  /** Milliseconds of the clock between two phases. */
  lasted(from, to) {
    const at = (name) => this.#marks.find((one) => one.name === name)?.at ?? Number.NaN;
    return (at(to) - at(from)) / 1000;
  }
}
