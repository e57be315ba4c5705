import { Command, CommanderError } from 'commander';
import { auditCommand } from './audit-command';
import { banCommand, liftCommand } from './ban-command';
import { evidenceCommand } from './evidence-command';
import { explainCommand } from './explain-command';
import { bansCommand } from './bans-command';
import { backupCommand } from './backup-command';
import type { Context } from './context';
import { describeFailure } from './describe-failure';
import { printInstallation } from './describe-installation';
import { ExitStatus } from './exit-status';
import { listCommand } from './list-command';
import { neverBanCommand } from './never-ban-command';
import { geoCommand } from './geo-command';
import { jobsCommand } from './jobs-command';
import { suggestionsCommand } from './suggestions-command';
import { restoreCommand } from './restore-command';
import { doctorCommand, privacyCommand } from './doctor-command';
import { accessCommand, eraseCommand } from './erase-command';
import { retentionCommand } from './retention-command';
import { secretCommand } from './secret-command';
import { serveCommand } from './serve-command';
import { shieldCommand } from './shield-command';
import { siteCommand } from './site-command';
import { statsCommand } from './stats-command';
import { tokenCommand } from './token-command';
import { upgradeCommand } from './upgrade-command';
import { userCommand } from './user-command';
import { vendorCommand } from './vendor-command';
import { wavesCommand } from './waves-command';
import { webhookCommand } from './webhook-command';

/** Exit status for wrong usage, as of other command lines. */
const USAGE = 2;

const EXIT_STATUS = `
Exit status: 0, done; 1, failed, and stderr says why; 2, wrong usage;
3, “upgrade --check” found something to do.
Each command says on stderr which installation it works on.`;

const withSubcommands = (command: Command): Command[] => [
  command,
  ...command.commands.flatMap(withSubcommands),
];

/** Returns the columns of a terminal; 80 for a file or a pipe. */
const terminalWidth = (stream: NodeJS.WritableStream): number =>
  'columns' in stream ? Number(stream.columns) : 80;

/**
 * Returns the command `doorlist help`, which shows the help of a command, of a
 * subcommand too: Commander's own shows that of the first name alone.
 */
const helpCommand = (root: Command): Command =>
  new Command('help')
    .description('display help for command')
    .argument('[command...]')
    .action((names: string[]) => {
      let shown = root;
      for (const name of names) {
        const found = shown.commands.find((one) => one.name() === name);
        if (!found) {
          shown.error(`error: unknown command '${names.join(' ')}'`);
          return;
        }
        shown = found;
      }
      shown.help();
    });

const rootCommand = (context: Context): Command => {
  const { stdout, stderr, version } = context;
  const root = new Command('doorlist')
    .description('Blocks a visitor once, on every chat widget a company runs.')
    .version(version)
    .addHelpText('after', EXIT_STATUS)
    .helpCommand(false)
    .addCommand(serveCommand(context))
    .addCommand(siteCommand(context))
    .addCommand(banCommand(context))
    .addCommand(liftCommand(context))
    .addCommand(explainCommand(context))
    .addCommand(evidenceCommand(context))
    .addCommand(shieldCommand(context))
    .addCommand(wavesCommand(context))
    .addCommand(bansCommand(context))
    .addCommand(jobsCommand(context))
    .addCommand(suggestionsCommand(context))
    .addCommand(userCommand(context))
    .addCommand(tokenCommand(context))
    .addCommand(neverBanCommand(context))
    .addCommand(listCommand(context))
    .addCommand(auditCommand(context))
    .addCommand(statsCommand(context))
    .addCommand(vendorCommand(context))
    .addCommand(webhookCommand(context))
    .addCommand(geoCommand(context))
    .addCommand(upgradeCommand(context))
    .addCommand(backupCommand(context))
    .addCommand(restoreCommand(context))
    .addCommand(eraseCommand(context))
    .addCommand(accessCommand(context))
    .addCommand(privacyCommand(context))
    .addCommand(doctorCommand(context))
    .addCommand(retentionCommand(context))
    .addCommand(secretCommand(context));
  root.addCommand(helpCommand(root));
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
  let running: Command | undefined;
  const root = rootCommand(context).hook('preAction', (_, command) => {
    running = command;
    printInstallation(context, command);
  });
  try {
    await root.parseAsync(argv, { from: 'user' });
    return 0;
  } catch (error) {
    // Commander throws for `--help` and `--version` too, with status 0.
    if (error instanceof CommanderError) return error.exitCode && USAGE;
    if (error instanceof ExitStatus) return error.status;
    context.console.error(describeFailure(error, running) ?? error);
    return 1;
  }
};
