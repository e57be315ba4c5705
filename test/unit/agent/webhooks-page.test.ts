// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { nothing, ok, problem } from './fake-gateway';
import { openSettings } from './open-settings';
import { aDelivery, aWebhook } from './people-samples';
import { waitFor } from '../../wait-for';

const TABLE = 'table[aria-label=Webhooks]';
const HOOKS = '/v1/webhooks';
const SENT = `${HOOKS}/3/deliveries`;

const open = (deliveries: object[] = [], webhook = aWebhook()) =>
  openSettings('webhooks', {
    [`GET ${HOOKS}`]: ok({ data: [webhook] }),
    [`GET ${SENT}`]: ok({ data: deliveries }),
  });

describe('the receivers of events', () => {
  it('are listed with what they are told of and what they answered last', async () => {
    const { panel } = open([aDelivery()]);
    await panel.says(TABLE, /Fraud desk https:\/\/hooks.example.com\/in/);
    await panel.says(TABLE, /block made/);
    await panel.says(`${TABLE} .lamp.on`, /^200, /);
  });

  it('say what failed, how often, and when it is tried next', async () => {
    const { panel } = open([
      aDelivery({
        ...{ state: 'pending', attempts: 6, status: 503 },
        nextAttemptAt: new Date(Date.now() + 8 * 60_000).toISOString(),
      }),
    ]);
    await panel.says(
      `${TABLE} .lamp.failed`,
      /^503, tried 6 times, again in 8 min/,
    );
  });

  it.each([
    ['person', 'paused'],
    ['gone', 'stopped: it answered 410, gone'],
  ] as const)('say that they are stopped: %s', async (disabledWhy, words) => {
    const { panel } = open([], aWebhook({ enabled: false, disabledWhy }));
    await panel.says(TABLE, words);
    expect(panel.all('[aria-label="Send a test: Fraud desk"]')).toEqual([]);
  });

  it('are sent a test, and show what came back', async () => {
    const { gateway, panel } = open();
    await panel.says(TABLE, 'nothing was sent yet');
    const sending = aDelivery({
      ...{ type: 'webhook.test', state: 'pending', attempts: 0, status: null },
    });
    gateway.answer(`POST ${HOOKS}/3/test`, ok(sending, 202));
    gateway.answer(`GET ${SENT}`, ok({ data: [sending] }));
    (
      await panel.find<HTMLButtonElement>(
        '[aria-label="Send a test: Fraud desk"]',
      )
    ).click();
    await panel.says(TABLE, 'being sent');
    gateway.answer(`GET ${SENT}`, ok({ data: [aDelivery({ status: 204 })] }));
    await panel.says(`${TABLE} .lamp.on`, /^204, /);
  });

  it('are added, and their secret is shown once', async () => {
    const { gateway, panel } = openSettings('webhooks', {
      [`GET ${HOOKS}`]: ok({ data: [] }),
      [`POST ${HOOKS}`]: ok({ ...aWebhook(), secret: 'whsec_abc' }, 201),
      [`GET ${SENT}`]: ok({ data: [] }),
    });
    await panel.click('Add a webhook');
    await panel.type('dialog [name=url]', 'https://hooks.example.com/in');
    await panel.type('dialog [name=description]', 'Fraud desk');
    await panel.check('dialog [name=events][value="ban.created"]');
    gateway.answer(`GET ${HOOKS}`, ok({ data: [aWebhook()] }));
    (await panel.find<HTMLButtonElement>('dialog .primary')).click();
    await panel.find('.secret code', 'whsec_abc');
    expect(gateway.to(`POST ${HOOKS}`)[0]?.body).toEqual({
      url: 'https://hooks.example.com/in',
      description: 'Fraud desk',
      ...{ events: ['ban.created'], sites: null },
      ...{ seeAddresses: false, seeContacts: false },
    });
    await panel.click('I have kept it');
    await panel.says(TABLE, 'Fraud desk');
    expect(panel.root.textContent).not.toContain('whsec_abc');
  });

  it('say beside the address what is wrong with it', async () => {
    const { panel } = openSettings('webhooks', {
      [`GET ${HOOKS}`]: ok({ data: [] }),
      [`POST ${HOOKS}`]: problem(422, 'invalid', {
        detail: 'Expected an address with https.',
        field: 'url',
      }),
    });
    await panel.click('Add a webhook');
    await panel.type('dialog [name=url]', 'http://x.example');
    (await panel.find<HTMLButtonElement>('dialog .primary')).click();
    await panel.says(
      'label:has([name=url]) [role=alert]',
      'Expected an address with https.',
    );
  });

  it('are paused, and removed', async () => {
    const { gateway, panel } = open();
    gateway.answer(
      `PATCH ${HOOKS}/3`,
      ok(aWebhook({ enabled: false, disabledWhy: 'person' })),
    );
    gateway.answer(`DELETE ${HOOKS}/3`, nothing);
    const press = async (verb: string) =>
      (
        await panel.find<HTMLButtonElement>(
          `[aria-label="${verb}: Fraud desk"]`,
        )
      ).click();
    await press('Pause');
    await panel.says(TABLE, 'paused');
    expect(gateway.to(`PATCH ${HOOKS}/3`)[0]?.body).toEqual({ enabled: false });
    await press('Remove');
    (await panel.find<HTMLButtonElement>('dialog .strong')).click();
    await waitFor(() => expect(panel.all(TABLE)).toEqual([]));
  });

  it('show what they were sent, and are sent it again', async () => {
    const failed = aDelivery({
      ...{ state: 'failed', status: null, failure: 'timeout', attempts: 9 },
    });
    const { gateway, panel } = open([failed]);
    gateway.answer(
      `POST ${SENT}/11/redeliver`,
      ok({ ...failed, state: 'pending', attempts: 0 }, 202),
    );
    (
      await panel.find<HTMLButtonElement>(
        '[aria-label="What it was sent: Fraud desk"]',
      )
    ).click();
    await panel.says(
      '.deliveries',
      /block made.*no answer in time, given up after 9 tries/,
    );
    await panel.click('Send again');
    await panel.says('.deliveries', 'being sent');
  });

  it('are no agent’s to see', async () => {
    const { panel } = openSettings('webhooks', {}, { role: 'agent' });
    await panel.find(
      'h1',
      'You can’t see this. Ask an owner or administrator.',
    );
  });
});
