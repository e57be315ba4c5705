import { Command, CommanderError } from 'commander';
import { ApiError } from '../gateway/lib/errors/api-error';
import { ConfigError } from '../gateway/lib/errors/config-error';
import { auditCommand } from './audit-command';
import { bansCommand } from './bans-command';
import { backupCommand } from './backup-command';
import type { Context } from './context';
import { neverBanCommand } from './never-ban-command';
import { geoCommand } from './geo-command';
import { restoreCommand } from './restore-command';
import { doctorCommand, privacyCommand } from './doctor-command';
import { accessCommand, eraseCommand } from './erase-command';
import { retentionCommand } from './retention-command';
import { secretCommand } from './secret-command';
import { serveCommand } from './serve-command';
import { siteCommand } from './site-command';
import { statsCommand } from './stats-command';
import { tokenCommand } from './token-command';
import { userCommand } from './user-command';
import { vendorCommand } from './vendor-command';

/** Exit status for wrong usage, as of other command lines. */
const USAGE = 2;

const withSubcommands = (command: Command): Command[] => [
  command,
  ...command.commands.flatMap(withSubcommands),
];

/** Returns the columns of a terminal; 80 for a file or a pipe. */
const terminalWidth = (stream: NodeJS.WritableStream): number =>
  'columns' in stream ? Number(stream.columns) : 80;

const rootCommand = (context: Context): Command => {
  const { stdout, stderr, version } = context;
  const root = new Command('doorlist')
    .description('Blocks a visitor once, on every chat widget a company runs.')
    .version(version)
    .addCommand(serveCommand(context))
    .addCommand(siteCommand(context))
    .addCommand(bansCommand(context))
    .addCommand(userCommand(context))
    .addCommand(tokenCommand(context))
    .addCommand(neverBanCommand(context))
    .addCommand(auditCommand(context))
    .addCommand(statsCommand(context))
    .addCommand(vendorCommand(context))
    .addCommand(geoCommand(context))
    .addCommand(backupCommand(context))
    .addCommand(restoreCommand(context))
    .addCommand(eraseCommand(context))
    .addCommand(accessCommand(context))
    .addCommand(privacyCommand(context))
    .addCommand(doctorCommand(context))
    .addCommand(retentionCommand(context))
    .addCommand(secretCommand(context));
  // Commands do not inherit the root's settings once they were created apart.
  const { DOORLIST_DATA: folder } = context.env;
  for (const command of withSubcommands(root)) {
    if (folder && command.options.some(({ long }) => long === '--data')) {
      command.setOptionValueWithSource('data', folder, 'env');
    }
    command.exitOverride().configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      getOutHelpWidth: () => terminalWidth(stdout),
      getErrHelpWidth: () => terminalWidth(stderr),
    });
  }
  return root;
};

/** Runs the command that the arguments name; returns its exit status. */
export const runCommand = async (
  argv: readonly string[],
  context: Context,
): Promise<number> => {
  try {
    await rootCommand(context).parseAsync(argv, { from: 'user' });
    return 0;
  } catch (error) {
    // Commander throws for `--help` and `--version` too, with status 0.
    if (error instanceof CommanderError) return error.exitCode && USAGE;
    if (error instanceof ApiError) {
      context.console.error(
        `doorlist: ${error.field ?? 'input'}: ${error.message}`,
      );
      return 1;
    }
    // An error of the system, such as a folder that can't be written, needs no
    // stack trace.
    const isExplained =
      error instanceof ConfigError ||
      (error instanceof Error && 'code' in error);
    context.console.error(isExplained ? `doorlist: ${error.message}` : error);
    return 1;
  }
};
