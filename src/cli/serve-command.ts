import { Command, Option } from 'commander';
import { runGateway } from '../gateway/node';
import { dataOption, jsonOption, several, whole, type Common } from './options';

const HALF_A_DAY = 12 * 60 * 60;

/** @param version of the bundles it serves */
export const serveCommand = (version: string) =>
  new Command('serve')
    .description('run the gateway')
    .addOption(dataOption())
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--port <number>', '0 takes a free one', whole(0, 65535), 8787)
    .option(
      '--never-ban <network or email>',
      'never block this one; may be repeated',
      several,
      [],
    )
    .option(
      '--session-ttl <seconds>',
      'how long a sign-in lasts',
      whole(1, 31_536_000),
      HALF_A_DAY,
    )
    .option(
      '--rate-limit <per minute>',
      'requests a caller may make; 0 is off',
      whole(0, 100_000_000),
      6000,
    )
    .addOption(jsonOption())
    .addOption(new Option('--demo <url>', 'shop to show at /').hideHelp())
    .addOption(new Option('--demo-sign-in <email:password>').hideHelp())
    .action(
      async (
        options: Common & {
          host: string;
          port: number;
          neverBan: string[];
          sessionTtl: number;
          rateLimit: number;
          demo?: string;
          demoSignIn?: string;
        },
      ) => {
        const { demo: shop, demoSignIn } = options;
        const [email = '', ...password] = demoSignIn?.split(':') ?? [];
        await runGateway({
          ...options,
          demo: shop
            ? {
                shop: new URL(shop).origin,
                signIn: demoSignIn
                  ? { email, password: password.join(':') }
                  : null,
              }
            : undefined,
          version,
        });
      },
    );
