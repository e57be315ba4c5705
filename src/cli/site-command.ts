import { Command } from 'commander';
import { putSite } from '../gateway/sites/put-site';
import { dataOption, jsonOption, several, whole, type Common } from './options';
import { print } from './print';
import { siteKeyCommand } from './site-key-command';
import { siteVendorCommand } from './site-vendor-command';
import { withInstallation } from './with-installation';

export const siteCommand = () =>
  new Command('site')
    .description('sites')
    .addCommand(siteKeyCommand())
    .addCommand(siteVendorCommand())
    .addCommand(
      new Command('add')
        .description('add a site, or change one')
        .argument('<id>', 'such as shop')
        .option(
          '--origin <origin>',
          'an origin whose pages may use it; may be repeated',
          several,
          [],
        )
        .option('--widget <name>', 'its chat widget')
        .option(
          '--max-age <seconds>',
          'how long answers may be used',
          whole(1, 86_400),
        )
        .addOption(dataOption())
        .addOption(jsonOption())
        .action(
          async (
            id: string,
            options: Common & {
              origin: string[];
              widget?: string;
              maxAge?: number;
            },
          ) => {
            const site = await withInstallation(
              options.data,
              ({ db, secrets }) =>
                putSite(
                  db,
                  secrets,
                  {
                    id,
                    origins: options.origin,
                    ...(options.widget !== undefined && {
                      widget: options.widget,
                    }),
                    ...(options.maxAge !== undefined && {
                      maxAge: options.maxAge,
                    }),
                  },
                  Date.now(),
                ),
            );
            const origins = JSON.parse(site.origins) as string[];
            print(
              options.json,
              {
                id: site.id,
                origins,
                widget: site.widget,
                maxAge: site.max_age,
              },
              `Site ${site.id}: ${origins.join(', ') || 'any origin on loopback'}; answers may be used for ${site.max_age} s.`,
            );
          },
        ),
    );
