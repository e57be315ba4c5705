import { Command, CommanderError } from 'commander';
import { ApiError } from '../gateway/lib/errors/api-error';
import { ConfigError } from '../gateway/lib/errors/config-error';
import type { Context } from './context';
import { serveCommand } from './serve-command';
import { siteCommand } from './site-command';
import { tokenCommand } from './token-command';
import { userCommand } from './user-command';
import { vendorCommand } from './vendor-command';

/** Exit status for wrong usage, as other tools have it. */
const USAGE = 2;

const withSubcommands = (command: Command): Command[] => [
  command,
  ...command.commands.flatMap(withSubcommands),
];

/** Columns of a terminal; 80 for a file or a pipe. */
const widthOf = (stream: NodeJS.WritableStream): number =>
  'columns' in stream ? Number(stream.columns) : 80;

const rootCommand = (context: Context): Command => {
  const { stdout, stderr, version } = context;
  const root = new Command('doorlist')
    .description('Blocks a visitor once, on every chat widget a company runs.')
    .version(version)
    .addCommand(serveCommand(context))
    .addCommand(siteCommand(context))
    .addCommand(userCommand(context))
    .addCommand(tokenCommand(context))
    .addCommand(vendorCommand(context));
  // Settings of the root do not reach commands made on their own.
  for (const command of withSubcommands(root)) {
    command.exitOverride().configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      getOutHelpWidth: () => widthOf(stdout),
      getErrHelpWidth: () => widthOf(stderr),
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
    // Help and version end here too, with status 0.
    if (error instanceof CommanderError) return error.exitCode && USAGE;
    if (error instanceof ApiError) {
      context.console.error(
        `doorlist: ${error.field ?? 'input'}: ${error.message}`,
      );
      return 1;
    }
    // A folder that can't be written is no fault of ours to trace.
    const isExplained =
      error instanceof ConfigError ||
      (error instanceof Error && 'code' in error);
    context.console.error(isExplained ? `doorlist: ${error.message}` : error);
    return 1;
  }
};
