// Loaded before a command: says at its end what the process took, workers included, into the file that USAGE names.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage = { cpu: (userCPUTime + systemCPUTime) / 1e6, mb: maxRSS / 1024 };
  writeFileSync(process.env.USAGE, JSON.stringify(usage));
});
