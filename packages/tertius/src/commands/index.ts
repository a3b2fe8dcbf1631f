import { askCommand } from './ask.ts';
import { briefCommand } from './brief.ts';
import type { Command } from './command.ts';
import { contributionCommand } from './contribution.ts';
import { dependenceCommand } from './dependence.ts';
import { diff } from './diff.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { inspect } from './inspect.ts';
import { introduceCommand } from './introduce.ts';
import { levelCommand } from './level.ts';
import { logCommand } from './log.ts';
import { mergeCommand, splitCommand } from './merge.ts';
import { metricsCommand } from './metrics.ts';
import { organisationCommand } from './organisation.ts';
import { planCommand } from './plan.ts';
import { proposalsCommand } from './proposals.ts';
import { rateCommand } from './rate.ts';
import { report } from './report.ts';
import { triangulateCommand } from './triangulate.ts';
import { undo } from './undo.ts';
import { view } from './view.ts';
import { whatIfCommand } from './what-if.ts';

/** Every command, in the order of the help page. */
export const commands: readonly Command[] = [
  importCommand,
  inspect,
  metricsCommand,
  dependenceCommand,
  triangulateCommand,
  introduceCommand,
  askCommand,
  briefCommand,
  contributionCommand,
  planCommand,
  organisationCommand,
  whatIfCommand,
  report,
  rateCommand,
  logCommand,
  levelCommand,
  proposalsCommand,
  mergeCommand,
  splitCommand,
  diff,
  undo,
  exportCommand,
  view,
];
