import { Command } from 'commander';
import type { Context } from './context';
import { dataOption, jsonOption, type CommonOptions } from './options';

/** Returns the command `doorlist evidence`. */
export const evidenceCommand = (context: Context) =>
  new Command('evidence')
    .description('write what is kept of a chat into a folder, signed')
    .argument('<code>', 'of the chat, such as K7F2-9QXM')
    .option('--to <folder>', 'a new folder (default: evidence-<code>)')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (code: string, options: CommonOptions & { to?: string }) => {
      const { writeEvidence } = await import('./evidence');
      await writeEvidence(context, code, options);
    });
