// Imported by a process under test: at its end it says what it has used.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const usage = JSON.stringify(process.resourceUsage());
  writeFileSync(process.env.REPORT_USAGE, usage);
});
