import { Command, InvalidArgumentError } from 'commander';
import { WEBHOOK_EVENTS, type WebhookEvent } from '../protocol/webhook-events';
import type { Context } from './context';
import {
  dataOption,
  idArgument,
  jsonOption,
  siteOption,
  type CommonOptions,
} from './options';
import type { AddWebhookOptions } from './webhook';

const parseEvents = (
  text: string,
  before: WebhookEvent[] = [],
): WebhookEvent[] => {
  const known = WEBHOOK_EVENTS.find((event) => event === text);
  if (known) return [...new Set([...before, known])];
  throw new InvalidArgumentError(`Expected ${WEBHOOK_EVENTS.join(' or ')}.`);
};

const addCommand = (context: Context) =>
  new Command('add')
    .description('tell a URL of what happens, and print its secret, once')
    .argument('<url>', 'where events are sent, by https')
    .option(
      '--event <type>',
      'only of this; may be repeated, and without it everything is told',
      parseEvents,
    )
    .addOption(siteOption())
    .option('--description <text>', 'for the team', '')
    .option(
      '--allow-private',
      'also an address of your own network, as of “serve --allow-private”',
    )
    .option('--hide-addresses', 'send addresses without their end')
    .option('--hide-contacts', 'send emails and phone numbers without most')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (url: string, options: AddWebhookOptions) => {
      const { addReceiver } = await import('./webhook');
      await addReceiver(context, url, options);
    });

/** Returns the command `doorlist webhook` with its subcommands. */
export const webhookCommand = (context: Context) =>
  new Command('webhook')
    .description('programs that are told of what happens')
    .addCommand(
      new Command('list')
        .description('list them, with whether anything gets through')
        .addOption(dataOption())
        .addOption(jsonOption())
        .action(async (options: CommonOptions) => {
          const { printWebhooks } = await import('./webhook');
          await printWebhooks(context, options);
        }),
    )
    .addCommand(addCommand(context))
    .addCommand(
      new Command('test')
        .description('send one a test event, by the running gateway')
        .addArgument(idArgument())
        .addOption(dataOption())
        .addOption(jsonOption())
        .action(async (id: number, options: CommonOptions) => {
          const { testReceiver } = await import('./webhook');
          await testReceiver(context, id, options);
        }),
    )
    .addCommand(
      new Command('remove')
        .description('send it nothing more, and forget what it was sent')
        .addArgument(idArgument())
        .addOption(dataOption())
        .addOption(jsonOption())
        .action(async (id: number, options: CommonOptions) => {
          const { removeReceiver } = await import('./webhook');
          await removeReceiver(context, id, options);
        }),
    );
