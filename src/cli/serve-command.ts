import { Command, Option } from 'commander';
import type { Context } from './context';
import {
  dataOption,
  geoOption,
  integerBetween,
  jsonOption,
  repeatable,
} from './options';
import type { ServeArguments } from './serve';

/** Seconds. */
const HALF_A_DAY = 12 * 60 * 60;

/** Returns the command `doorlist serve`. */
export const serveCommand = (context: Context) =>
  new Command('serve')
    .description('run the gateway')
    .addOption(dataOption())
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option(
      '--port <number>',
      '0 takes a free one',
      integerBetween(0, 65535),
      8787,
    )
    .option(
      '--never-ban <network or email>',
      'never block this one; may be repeated',
      repeatable,
      [],
    )
    .addOption(geoOption())
    .option(
      '--session-ttl <seconds>',
      'how long a sign-in lasts',
      integerBetween(1, 31_536_000),
      HALF_A_DAY,
    )
    .option(
      '--rate-limit <per minute>',
      'requests a caller may make; 0 is off, and what goes with it',
      integerBetween(0, 100_000_000),
      6000,
    )
    .option(
      '--max-connections <number>',
      'connections that are open at once',
      integerBetween(1, 1_000_000),
      10_000,
    )
    .option(
      '--allow-private',
      'let webhooks go to addresses of your own network, and by http',
    )
    .addOption(jsonOption())
    .addOption(new Option('--demo <url>', 'shop to show at /').hideHelp())
    .addOption(new Option('--demo-sign-in <email:password>').hideHelp())
    .action(async (options: ServeArguments) => {
      const { serve } = await import('./serve');
      await serve(context, options);
    });
