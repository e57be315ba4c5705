// Imported by a process under test: at its end it says what it has used.
import { readFileSync, writeFileSync } from 'node:fs';

/** Bytes. On Linux `maxRSS` counts what its parent had when it was made, too. */
const peak = () => {
  if (process.platform !== 'linux')
    return process.resourceUsage().maxRSS * 1024;
  const status = readFileSync('/proc/self/status', 'utf8');
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)[1]) * 1024;
};

process.on('exit', () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  const seconds = (userCPUTime + systemCPUTime) / 1e6;
  const usage = JSON.stringify({ peak: peak(), seconds });
  writeFileSync(process.env.REPORT_USAGE, usage);
});
