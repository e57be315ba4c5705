// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { ok, problem } from './fake-gateway';
import { openSettings } from './open-settings';
import { aToken, NO_LIMITS } from './people-samples';
import { waitFor } from '../../wait-for';

const TABLE = 'table[aria-label="API tokens"]';
const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000 + 60_000).toISOString();

describe('the tokens of programs', () => {
  it('are listed: what they may, by whom, last used, when they end', async () => {
    const { panel } = openSettings('tokens', {
      'GET /v1/tokens': ok({
        data: [
          aToken({ sites: ['shop'], expiresAt: inDays(10) }),
          aToken({ id: 8, name: 'old', createdBy: null }),
        ],
      }),
    });
    await panel.find(TABLE);
    const rows = panel.texts(`${TABLE} tbody tr`);
    expect(rows[0]).toMatch(
      /crm dl_abc123….*Agent.*shop.*Ada.*never.*in 10 days/,
    );
    expect(rows[1]).toMatch(/old.*All.*command line.*no end/);
    expect(panel.texts(`${TABLE} .soon`)).toEqual(['in 10 days', 'no end']);
  });

  it('are made, and shown once', async () => {
    const { gateway, panel } = openSettings('tokens', {
      'GET /v1/tokens': ok({ data: [] }),
      'POST /v1/tokens': ok({ ...aToken(), token: 'dl_abc123_secret' }, 201),
    });
    await panel.find('h2', 'No tokens');
    await panel.click('Make a token');
    await panel.type('dialog [name=name]', 'crm');
    gateway.answer('GET /v1/tokens', ok({ data: [aToken()] }));
    (await panel.find<HTMLButtonElement>('dialog .primary')).click();
    await panel.find('.secret code', 'dl_abc123_secret');
    const [asked] = gateway.to('POST /v1/tokens');
    const { expiresAt, ...body } = asked?.body as { expiresAt: string };
    expect(body).toEqual({
      ...{ name: 'crm', role: 'agent', sites: [], permissions: [] },
      limits: NO_LIMITS,
    });
    const days = (Date.parse(expiresAt) - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(90);
    await panel.click('I have kept it');
    await panel.says(TABLE, 'crm');
    expect(panel.root.textContent).not.toContain('dl_abc123_secret');
  });

  it('say beside the field what is wrong', async () => {
    const { panel } = openSettings('tokens', {
      'GET /v1/tokens': ok({ data: [] }),
      'POST /v1/tokens': problem(422, 'invalid', {
        detail: 'name: expected at least 1 character.',
        field: 'name',
      }),
    });
    await panel.click('Make a token');
    await panel.type('dialog [name=name]', ' x');
    (await panel.find<HTMLButtonElement>('dialog .primary')).click();
    await panel.says(
      'label:has([name=name]) [role=alert]',
      /^Expected at least 1 character\.$/,
    );
  });

  it('are renewed', async () => {
    const { gateway, panel } = openSettings('tokens', {
      'GET /v1/tokens': ok({ data: [aToken({ expiresAt: inDays(1) })] }),
      'PATCH /v1/tokens/7': ok(aToken({ expiresAt: inDays(365) })),
    });
    (await panel.find<HTMLButtonElement>('[aria-label="Renew: crm"]')).click();
    await panel.says('dialog', /stays the same token/);
    const end = await panel.find<HTMLSelectElement>('dialog [name=expiresAt]');
    end.value = '365';
    end.dispatchEvent(new Event('change', { bubbles: true }));
    (await panel.find<HTMLButtonElement>('dialog .primary')).click();
    await panel.says(TABLE, /in 1 yr|in 12 mo|next yr/);
    const { expiresAt } = gateway.to('PATCH /v1/tokens/7')[0]?.body as {
      expiresAt: string;
    };
    expect(Math.round((Date.parse(expiresAt) - Date.now()) / 86_400_000)).toBe(
      365,
    );
  });

  it('are revoked, with those that were made with them', async () => {
    const { panel } = openSettings('tokens', {
      'GET /v1/tokens': ok({
        data: [aToken(), aToken({ id: 8, name: 'made with it' })],
      }),
      'DELETE /v1/tokens/7': ok({ revoked: [7, 8] }),
    });
    (await panel.find<HTMLButtonElement>('[aria-label="Revoke: crm"]')).click();
    await panel.says('dialog', /can’t be undone/);
    (await panel.find<HTMLButtonElement>('dialog .strong')).click();
    await waitFor(() => expect(panel.all(TABLE)).toEqual([]));
  });

  it('are no supervisor’s to see', async () => {
    const { gateway, panel } = openSettings(
      'tokens',
      {},
      {
        role: 'supervisor',
      },
    );
    await panel.find(
      'h1',
      'You can’t see this. Ask an owner or administrator.',
    );
    expect(gateway.to('GET /v1/tokens')).toEqual([]);
  });
});
