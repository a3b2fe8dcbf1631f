import type { Command } from './command.ts';
import { importCommand } from './import.ts';
import { inspect } from './inspect.ts';
import { metricsCommand } from './metrics.ts';

/** Every command, in the order of the help page. */
export const commands: readonly Command[] = [importCommand, inspect, metricsCommand];
