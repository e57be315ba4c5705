import { COMMAND_LINE } from '../gateway/auth/command-line';
import { DEFAULT_LIMITS } from '../gateway/auth/limits';
import { ConfigError } from '../gateway/lib/errors/config-error';
import { listWebhooks } from '../gateway/store/webhooks/webhooks';
import { addWebhook, removeWebhook } from '../gateway/webhooks/change-webhook';
import {
  presentDelivery,
  presentWebhook,
} from '../gateway/webhooks/present-webhook';
import { testWebhook } from '../gateway/webhooks/send-again';
import type { WebhookEvent } from '../protocol/webhook-events';
import type { Webhook } from '../protocol/webhooks';
import type { Context } from './context';
import { escapeControlCharacters } from '../gateway/lib/escape-control-characters';
import type { CommonOptions } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';

/** More receivers than anybody has. */
const MOST = 10_000;

/** Options of `doorlist webhook add`. */
export interface AddWebhookOptions extends CommonOptions {
  event?: WebhookEvent[];
  site?: string[];
  description: string;
  allowPrivate?: boolean;
  hideAddresses?: boolean;
  hideContacts?: boolean;
}

const describeState = (webhook: Webhook): string => {
  if (webhook.disabledWhy === 'gone') return 'disabled: it answered 410';
  if (webhook.disabledWhy === 'failing') {
    return 'disabled: nothing got through for days';
  }
  if (!webhook.enabled) return 'disabled';
  return webhook.failingSince
    ? `fails since ${webhook.failingSince}`
    : 'enabled';
};

const describe = (webhook: Webhook): string => {
  const told = webhook.events?.join(', ') ?? 'everything';
  const where = webhook.sites ? ` of ${webhook.sites.join(', ')}` : '';
  const name = webhook.description && `  ${webhook.description}`;
  return `${webhook.id}  ${webhook.url}${name}  (${told}${where}; ${describeState(webhook)})`;
};

/** Prints the receivers of events, newest first. */
export const printWebhooks = async (
  context: Context,
  { data, json }: CommonOptions,
): Promise<void> => {
  const rows = await withInstallation(context, data, ({ db }) =>
    listWebhooks(db, { limit: MOST }),
  );
  const webhooks = rows.map((row) => presentWebhook(row, Date.now()));
  print(
    context,
    json,
    { webhooks },
    webhooks.length
      ? webhooks.map((one) => escapeControlCharacters(describe(one))).join('\n')
      : 'There are no webhooks.',
  );
};

/** Adds a receiver, and prints its secret, which cannot be read again later. */
export const addReceiver = async (
  context: Context,
  url: string,
  options: AddWebhookOptions,
): Promise<void> => {
  const { data, json, allowPrivate = false } = options;
  const at = Date.now();
  const by = { ...COMMAND_LINE, limits: DEFAULT_LIMITS };
  const { webhook, secret } = await withInstallation(
    context,
    data,
    (installation) =>
      addWebhook(
        { ...installation, allowPrivate },
        {
          url,
          description: options.description,
          events: options.event ?? null,
          sites: options.site ?? null,
          seeAddresses: !options.hideAddresses,
          seeContacts: !options.hideContacts,
        },
        { by, at },
      ),
  );
  print(context, json, { ...presentWebhook(webhook, at), secret }, secret);
};

/** Has the running gateway send a receiver a test event. */
export const testReceiver = async (
  context: Context,
  id: number,
  { data, json }: CommonOptions,
): Promise<void> => {
  const sent = await withInstallation(context, data, ({ db }) =>
    testWebhook(db, id, { by: COMMAND_LINE, at: Date.now() }),
  );
  print(
    context,
    json,
    presentDelivery(sent),
    `A running gateway sends it now. GET /v1/webhooks/${id}/deliveries/${sent.id} says what was answered.`,
  );
};

/** Removes a receiver, with what it was sent. */
export const removeReceiver = async (
  context: Context,
  id: number,
  { data, json }: CommonOptions,
): Promise<void> => {
  const removed = await withInstallation(context, data, ({ db }) =>
    removeWebhook(db, id, { by: COMMAND_LINE, at: Date.now() }),
  );
  if (!removed) {
    throw new ConfigError(
      `There is no webhook ${id}. “doorlist webhook list” shows them.`,
    );
  }
  const text = escapeControlCharacters(removed.url);
  print(
    context,
    json,
    presentWebhook(removed, Date.now()),
    `Nothing more is sent to ${text}.`,
  );
};
