import { Command } from 'commander';
import type { Context } from './context';
import type { DoctorOptions } from './doctor';
import {
  dataOption,
  jsonOption,
  repeatable,
  type CommonOptions,
} from './options';

/** Returns the command `doorlist doctor`. */
export const doctorCommand = (context: Context) =>
  new Command('doctor')
    .description(
      'look at settings, database, clock, proxy, vendors, mail, certificates',
    )
    .option(
      '--url <address>',
      'https address that browsers use; may be repeated',
      repeatable,
      [],
    )
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (options: DoctorOptions) => {
      const { doctor } = await import('./doctor');
      await doctor(context, options);
    });

/** Returns the command `doorlist privacy`. */
export const privacyCommand = (context: Context) =>
  new Command('privacy')
    .description('print a record of processing, from the settings as they are')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (options: CommonOptions) => {
      const { privacy } = await import('./privacy');
      await privacy(context, options);
    });
