import type { Command } from './command.ts';

export interface CommandEntry {
  readonly name: string;
  /** Another word that people try. */
  readonly alias?: string;
  /** The command itself, loaded when it is asked for: a command costs its own modules, not those of all. */
  readonly load: () => Promise<Command>;
}

/** Every command, in the families and the order of the help page. */
export const families: readonly { readonly title: string; readonly commands: readonly CommandEntry[] }[] = [
  {
    title: 'Read',
    commands: [
      { name: 'import', load: async () => (await import('./import/import.ts')).importCommand },
      { name: 'combine', load: async () => (await import('./import/import.ts')).combineCommand },
      {
        name: 'strengths',
        load: async () => (await import('./import/strengths.ts')).strengthsCommand,
      },
      { name: 'inspect', load: async () => (await import('./ask/inspect/inspect.ts')).inspect },
      { name: 'find', load: async () => (await import('./ask/find.ts')).findCommand },
    ],
  },
  {
    title: 'Ask',
    commands: [
      { name: 'dependence', load: async () => (await import('./ask/dependence.ts')).dependenceCommand },
      { name: 'introduce', load: async () => (await import('./ask/introduce.ts')).introduceCommand },
      { name: 'triangulate', load: async () => (await import('./ask/triangulate.ts')).triangulateCommand },
      { name: 'plan', load: async () => (await import('./ask/plan.ts')).planCommand },
      { name: 'ask', alias: 'who', load: async () => (await import('./ask/ask.ts')).askCommand },
      { name: 'brief', load: async () => (await import('./ask/brief.ts')).briefCommand },
      {
        name: 'keep-in-touch',
        load: async () => (await import('./ask/keep-in-touch.ts')).keepInTouchCommand,
      },
      { name: 'contribution', load: async () => (await import('./ask/contribution.ts')).contributionCommand },
      {
        name: 'organisation',
        load: async () => (await import('./organisation/organisation.ts')).organisationCommand,
      },
      { name: 'what-if', load: async () => (await import('./ask/what-if.ts')).whatIfCommand },
      { name: 'metrics', load: async () => (await import('./ask/metrics/metrics.ts')).metricsCommand },
      { name: 'diff', load: async () => (await import('./ask/diff.ts')).diff },
    ],
  },
  {
    title: 'Show',
    commands: [
      { name: 'report', load: async () => (await import('./show/report.ts')).report },
      { name: 'export', load: async () => (await import('./show/export.ts')).exportCommand },
      { name: 'view', load: async () => (await import('./show/view.ts')).view },
      {
        name: 'completion',
        load: async () => (await import('./show/completion.ts')).completionCommand(loadAll),
      },
    ],
  },
  {
    title: 'Say what only you know',
    commands: [
      { name: 'rate', load: async () => (await import('./change/rate.ts')).rateCommand },
      { name: 'log', load: async () => (await import('./change/log.ts')).logCommand },
      { name: 'proposals', load: async () => (await import('./import/proposals.ts')).proposalsCommand },
      { name: 'merge', load: async () => (await import('./import/merge.ts')).mergeCommand },
      { name: 'split', load: async () => (await import('./import/merge.ts')).splitCommand },
      { name: 'mark', load: async () => (await import('./change/mark.ts')).mark },
      { name: 'undo', load: async () => (await import('./import/undo.ts')).undo },
    ],
  },
  {
    title: 'Share and forget',
    commands: [
      { name: 'level', load: async () => (await import('./change/level.ts')).levelCommand },
      { name: 'share', load: async () => (await import('./change/share.ts')).shareCommand },
      { name: 'common', load: async () => (await import('./change/common.ts')).commonCommand },
      { name: 'ledger', load: async () => (await import('./change/ledger.ts')).ledgerCommand },
      { name: 'erase', load: async () => (await import('./change/erase.ts')).eraseCommand },
    ],
  },
];

export const commands: readonly CommandEntry[] = families.flatMap((family) => family.commands);

const loadAll = (): Promise<readonly Command[]> => Promise.all(commands.map(({ load }) => load()));

/** The command whose name shares most pairs of letters with what was typed, if it shares at least a third. */
export function nearestCommand(typed: string): string | undefined {
  const pairs = (word: string) => new Set([...word].map((letter, i) => `${word[i - 1] ?? ''}${letter}`));
  const wanted = pairs(typed.toLowerCase());
  let [near, best]: [string | undefined, number] = [undefined, 1 / 3];
  for (const { name } of commands) {
    const own = pairs(name);
    const shared = [...own].filter((pair) => wanted.has(pair)).length / Math.max(own.size, wanted.size);
    if (shared > best) [near, best] = [name, shared];
  }
  return near;
}
