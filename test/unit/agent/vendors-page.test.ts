// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { nothing, ok, problem } from './fake-gateway';
import { openSettings } from './open-settings';
import { anAccount } from './people-samples';
import { waitFor } from '../../wait-for';

const VENDORS = '/v1/vendors';

const SETTINGS = '/v1/settings';
const NO_PAGES = {
  ...{ secondFactorRequired: false, agentOrigins: [], cardOrigins: [] },
};

const open = (account = anAccount()) =>
  openSettings('vendors', {
    [`GET ${VENDORS}`]: ok({ data: [account] }),
    [`GET ${SETTINGS}`]: ok(NO_PAGES),
  });

describe('the accounts at vendors', () => {
  it('show what they hold, what could not be sent, and the token', async () => {
    const { panel } = open(
      anAccount({
        tokenEndsAt: new Date(Date.now() + 61 * 86_400_000).toISOString(),
      }),
    );
    await panel.find('.panel h2', 'Zendesk');
    await panel.says('.account-facts', /Holds ?5,000/);
    await panel.says('.account-facts', /Not sent ?3 it can’t hold/);
    await panel.says('.account-facts', /On its way ?2/);
    await panel.says('.account-facts', /ends in 2 mo/);
  });

  it('say what is wrong, when it is tried again, and that pages refuse all the same', async () => {
    const { panel } = open(
      anAccount({
        failing: 'Zendesk answered 401: the token is not valid there.',
        nextTryAt: '2026-11-20T14:20:00.000Z',
      }),
    );
    await panel.says(
      '.panel .late',
      /answered 401.*tried again at.*Refused on your pages all the same/,
    );
    await panel.find('.panel .lamp.failed', 'acme');
  });

  it('are brought in step', async () => {
    const { gateway, panel } = open();
    gateway.answer(
      `POST ${VENDORS}/4/sync`,
      ok(anAccount({ isRequested: true }), 202),
    );
    await panel.click('Bring in step');
    await panel.find('button[aria-busy=true]', 'Being brought in step');
    await panel.find('button', 'Bring in step');
    expect(gateway.to(`POST ${VENDORS}/4/sync`)).toHaveLength(1);
  });

  it('say what a dry run found, or why it found nothing out', async () => {
    const { gateway, panel } = open();
    gateway.answer(
      `POST ${VENDORS}/4/dry-run`,
      problem(409, 'conflict', { detail: 'Zendesk could not be reached.' }),
    );
    await panel.click('Dry run');
    await panel.says('dialog [role=alert]', 'Zendesk could not be reached.');
    gateway.answer(
      `POST ${VENDORS}/4/dry-run`,
      ok({
        counts: {
          ...{ read: 12, imported: 1, adopted: 0, refused: 0, lifted: 0 },
          ...{ withheld: 0, evicted: 0, expired: 0, toBan: 2, toLift: 0 },
        },
        changes: [{ what: 'imported', kind: 'ip', value: '198.51.100.9' }],
      }),
    );
    await panel.click('Try again');
    await panel.says('dialog', /Blocks there ?12/);
    await panel.says('dialog', /New there: to be blocked here ?1/);
    await panel.says('dialog', /198.51.100.9 is blocked here/);
    await panel.says('dialog', 'Nothing has been changed.');
  });

  it('are connected with a token; what is wrong stands beside it', async () => {
    const { gateway, panel } = openSettings('vendors', {
      [`GET ${VENDORS}`]: ok({ data: [] }),
      [`POST ${VENDORS}`]: problem(422, 'invalid', {
        detail: 'Expected a token.',
        field: 'token',
      }),
    });
    await panel.find('h2', 'No accounts');
    await panel.click('Connect an account');
    await panel.type('dialog [name=account]', 'acme');
    await panel.type('dialog [name=token]', 'zd-secret');
    (await panel.find<HTMLButtonElement>('dialog .primary')).click();
    await panel.says(
      'label:has([name=token]) [role=alert]',
      'Expected a token.',
    );
    expect(gateway.to(`POST ${VENDORS}`)[0]?.body).toEqual({
      ...{ vendor: 'zendesk', account: 'acme', site: 'blog' },
      token: 'zd-secret',
    });
    gateway.answer(`POST ${VENDORS}`, ok(anAccount()));
    gateway.answer(`GET ${VENDORS}`, ok({ data: [anAccount()] }));
    (await panel.find<HTMLButtonElement>('dialog .primary')).click();
    await panel.find('.panel h2', 'Zendesk');
    expect(panel.root.innerHTML).not.toContain('zd-secret');
  });

  it('get another token', async () => {
    const { gateway, panel } = open();
    gateway.answer(`POST ${VENDORS}`, ok(anAccount()));
    await panel.click('New token');
    await panel.type('dialog [name=token]', 'newer');
    await panel.click('Save');
    await waitFor(() =>
      expect(gateway.to(`POST ${VENDORS}`)[0]?.body).toEqual({
        ...{ vendor: 'zendesk', account: 'acme', site: 'shop' },
        token: 'newer',
      }),
    );
  });

  it('are disconnected after it was said what stays', async () => {
    const { gateway, panel } = open();
    gateway.answer(`DELETE ${VENDORS}/4/sites/shop`, nothing);
    await panel.click('Disconnect');
    await panel.says('dialog', /Blocks that are there stay there/);
    gateway.answer(`GET ${VENDORS}`, ok({ data: [] }));
    (await panel.find<HTMLButtonElement>('dialog .strong')).click();
    await panel.find('h2', 'No accounts');
  });

  it('are no supervisor’s to see', async () => {
    const { panel } = openSettings('vendors', {}, { role: 'supervisor' });
    await panel.find(
      'h1',
      'You can’t see this. Ask an owner or administrator.',
    );
  });
});

describe('the pages in which agents work', () => {
  it('are added and taken off at once; what is wrong stands beside it', async () => {
    const { gateway, panel } = open();
    const add = async (origin: string) => {
      await panel.type('.add-row [name=text]', origin);
      await panel.click('Add');
    };
    gateway.answer(
      `PUT ${SETTINGS}`,
      problem(422, 'invalid', {
        detail: 'agentOrigins: expected https.',
        field: 'agentOrigins',
      }),
    );
    await add('http://crm.example.com');
    await panel.says('.add-row [role=alert]', 'Expected https.');
    const agentOrigins = ['https://crm.example.com'];
    gateway.answer(`PUT ${SETTINGS}`, ok({ ...NO_PAGES, agentOrigins }));
    await add('https://crm.example.com');
    await panel.says('.chips', 'https://crm.example.com');
    gateway.answer(`PUT ${SETTINGS}`, ok(NO_PAGES));
    const remove = '[aria-label="Remove https://crm.example.com"]';
    (await panel.find<HTMLButtonElement>(remove)).click();
    await waitFor(() =>
      expect(gateway.to(`PUT ${SETTINGS}`).map(({ body }) => body)).toEqual([
        { agentOrigins: ['http://crm.example.com'] },
        { agentOrigins },
        { agentOrigins: [] },
      ]),
    );
  });
});
