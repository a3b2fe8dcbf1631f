import { askCommand } from './ask/ask.ts';
import { briefCommand } from './ask/brief.ts';
import { contributionCommand } from './ask/contribution.ts';
import { dependenceCommand } from './ask/dependence.ts';
import { diff } from './ask/diff.ts';
import { findCommand } from './ask/find.ts';
import { inspect } from './ask/inspect.ts';
import { introduceCommand } from './ask/introduce.ts';
import { metricsCommand } from './ask/metrics.ts';
import { organisationCommand } from './ask/organisation.ts';
import { planCommand } from './ask/plan.ts';
import { triangulateCommand } from './ask/triangulate.ts';
import { whatIfCommand } from './ask/what-if.ts';
import { levelCommand } from './change/level.ts';
import { logCommand } from './change/log.ts';
import { rateCommand } from './change/rate.ts';
import type { Command } from './command.ts';
import { importCommand } from './import/import.ts';
import { mergeCommand, splitCommand } from './import/merge.ts';
import { proposalsCommand } from './import/proposals.ts';
import { undo } from './import/undo.ts';
import { exportCommand } from './show/export.ts';
import { report } from './show/report.ts';
import { view } from './show/view.ts';

/** Every command, in the order of the help page. */
export const commands: readonly Command[] = [
  importCommand,
  inspect,
  findCommand,
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
