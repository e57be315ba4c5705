// Unpacks the Chromium that comes from npm, and prints how it is started. It
// is a process of its own because the package takes what it needs from the
// environment, and changes that: see chromium.ts.
import packed from '@sparticuz/chromium';

const executablePath = await packed.executablePath();
const { args } = packed;
process.stdout.write(
  JSON.stringify({ executablePath, args, env: process.env }),
);
