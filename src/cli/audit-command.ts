import { Command } from 'commander';
import type { Context } from './context';
import { dataOption, jsonOption, type CommonOptions } from './options';

/** Returns the command `doorlist audit` with its subcommands. */
export const auditCommand = (context: Context) =>
  new Command('audit')
    .description('who did what')
    .addCommand(
      new Command('list')
        .description('list the newest 500 lines, newest first')
        .addOption(dataOption())
        .addOption(jsonOption())
        .action(async (options: CommonOptions) => {
          const { printAudit } = await import('./audit');
          await printAudit(context, options);
        }),
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
