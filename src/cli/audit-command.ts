import { Command } from 'commander';
import type { AuditOptions } from './audit';
import type { Context } from './context';
import {
  dataOption,
  integerBetween,
  jsonOption,
  type CommonOptions,
} from './options';
import { parseTime } from './parse-time';

/** Returns the command `doorlist audit`, which lists, with its subcommands. */
export const auditCommand = (context: Context) =>
  new Command('audit')
    .description('who did what')
    .addCommand(
      new Command('list')
        .description('list who did what, newest first')
        .option('--by <email>', 'only what this person did')
        .option('--action <action>', 'only this, such as “ban” or “add user”')
        .option('--site <id>', 'only of this site, and of bans that hold on it')
        .option('--since <time>', 'only what was done then or later', parseTime)
        .option('--until <time>', 'only what was done before then', parseTime)
        .option('--limit <number>', 'how many', integerBetween(1, 500), 500)
        .option('--cursor <line>', 'where to go on, as the page before says')
        .addOption(dataOption())
        .addOption(jsonOption())
        .action(async (options: AuditOptions) => {
          const { printAudit } = await import('./audit');
          await printAudit(context, options);
        }),
      { isDefault: true },
    )
    .addCommand(
      new Command('verify')
        .description('check that no line was changed or removed')
        .addOption(dataOption())
        .addOption(jsonOption())
        .action(async (options: CommonOptions) => {
          const { printAuditVerification } = await import('./audit');
          await printAuditVerification(context, options);
        }),
    );
