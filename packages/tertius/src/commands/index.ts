import type { Command } from './command.ts';

export interface CommandEntry {
  readonly name: string;
  /** Another word that people try. */
  readonly alias?: string;
  /** The command itself, loaded when it is asked for: a command costs its own modules, not those of all. */
  readonly load: () => Promise<Command>;
}

/** Every command, in the order of the help page. */
export const commands: readonly CommandEntry[] = [
  { name: 'import', load: async () => (await import('./import/import.ts')).importCommand },
  { name: 'inspect', load: async () => (await import('./ask/inspect.ts')).inspect },
  { name: 'find', load: async () => (await import('./ask/find.ts')).findCommand },
  { name: 'metrics', load: async () => (await import('./ask/metrics.ts')).metricsCommand },
  { name: 'dependence', load: async () => (await import('./ask/dependence.ts')).dependenceCommand },
  { name: 'triangulate', load: async () => (await import('./ask/triangulate.ts')).triangulateCommand },
  { name: 'introduce', load: async () => (await import('./ask/introduce.ts')).introduceCommand },
  { name: 'ask', alias: 'who', load: async () => (await import('./ask/ask.ts')).askCommand },
  { name: 'brief', load: async () => (await import('./ask/brief.ts')).briefCommand },
  { name: 'keep-in-touch', load: async () => (await import('./ask/keep-in-touch.ts')).keepInTouchCommand },
  { name: 'contribution', load: async () => (await import('./ask/contribution.ts')).contributionCommand },
  { name: 'plan', load: async () => (await import('./ask/plan.ts')).planCommand },
  { name: 'organisation', load: async () => (await import('./ask/organisation.ts')).organisationCommand },
  { name: 'what-if', load: async () => (await import('./ask/what-if.ts')).whatIfCommand },
  { name: 'report', load: async () => (await import('./show/report.ts')).report },
  { name: 'rate', load: async () => (await import('./change/rate.ts')).rateCommand },
  { name: 'log', load: async () => (await import('./change/log.ts')).logCommand },
  { name: 'level', load: async () => (await import('./change/level.ts')).levelCommand },
  { name: 'share', load: async () => (await import('./change/share.ts')).shareCommand },
  { name: 'combine', load: async () => (await import('./import/import.ts')).combineCommand },
  { name: 'common', load: async () => (await import('./change/common.ts')).commonCommand },
  { name: 'erase', load: async () => (await import('./change/erase.ts')).eraseCommand },
  { name: 'ledger', load: async () => (await import('./change/ledger.ts')).ledgerCommand },
  { name: 'proposals', load: async () => (await import('./import/proposals.ts')).proposalsCommand },
  { name: 'merge', load: async () => (await import('./import/merge.ts')).mergeCommand },
  { name: 'split', load: async () => (await import('./import/merge.ts')).splitCommand },
  { name: 'mark', load: async () => (await import('./change/mark.ts')).mark },
  { name: 'diff', load: async () => (await import('./ask/diff.ts')).diff },
  { name: 'undo', load: async () => (await import('./import/undo.ts')).undo },
  { name: 'export', load: async () => (await import('./show/export.ts')).exportCommand },
  { name: 'view', load: async () => (await import('./show/view.ts')).view },
];
