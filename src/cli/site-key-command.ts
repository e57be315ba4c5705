import { Command } from 'commander';
import { rotateSiteKey, siteKey } from '../gateway/identity/identity-keys';
import { dataOption, jsonOption, type Common } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';

export const siteKeyCommand = () =>
  new Command('key')
    .description('print the key that a site’s server signs identities with')
    .argument('<id>', 'such as shop')
    .option('--rotate', 'make a new one first')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (id: string, options: Common & { rotate?: boolean }) => {
      const made = await withInstallation(options.data, (installation) =>
        options.rotate
          ? rotateSiteKey(installation, id, Date.now())
          : siteKey(installation, id),
      );
      print(options.json, made, made.key);
    });
