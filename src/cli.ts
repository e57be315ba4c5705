import { Command, CommanderError } from 'commander';
import { keepHeapSmall } from './cli/keep-heap-small';
import { serveCommand } from './cli/serve-command';
import { siteCommand } from './cli/site-command';
import { tokenCommand } from './cli/token-command';
import { userCommand } from './cli/user-command';
import { vendorCommand } from './cli/vendor-command';
import { ConfigError } from './gateway/lib/errors/config-error';
import { ApiError } from './gateway/lib/errors/api-error';

const VERSION = '__VERSION__';
/** Exit status for wrong usage, as other tools have it. */
const USAGE = 2;

keepHeapSmall();

const program = new Command('doorlist')
  .description('Blocks a visitor once, on every chat widget a company runs.')
  .version(VERSION)
  .addCommand(serveCommand(VERSION))
  .addCommand(siteCommand())
  .addCommand(userCommand())
  .addCommand(tokenCommand())
  .addCommand(vendorCommand());

// Options set on the program do not reach commands made on their own.
const everyCommand = (command: Command): Command[] => [
  command,
  ...command.commands.flatMap(everyCommand),
];
everyCommand(program).forEach((command) => command.exitOverride());

try {
  await program.parseAsync();
  process.exitCode ??= 0;
} catch (error) {
  if (error instanceof CommanderError) {
    // Help and version end here too, with status 0.
    process.exitCode = error.exitCode === 0 ? 0 : USAGE;
  } else if (error instanceof ApiError) {
    console.error(`doorlist: ${error.field ?? 'input'}: ${error.message}`);
    process.exitCode = 1;
  } else {
    // A folder that can't be written is no fault of ours to trace.
    const told =
      error instanceof ConfigError ||
      (error instanceof Error && 'code' in error);
    console.error(told ? `doorlist: ${error.message}` : error);
    process.exitCode = 1;
  }
}
