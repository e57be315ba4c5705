// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { nothing, ok, problem } from './fake-gateway';
import { openSettings } from './open-settings';
import { aUser, NO_LIMITS } from './people-samples';
import { waitFor } from '../../wait-for';

const LINK = {
  link: 'https://bans.example.com/console#invitation=abc',
  linkExpiresAt: '2026-11-27T14:05:00.000Z',
};
const ADA = aUser({
  id: 1,
  name: 'Ada',
  email: 'ada@example.com',
  role: 'owner',
});

const open = (me = {}) =>
  openSettings(
    'people',
    {
      'GET /v1/users': ok({ data: [ADA, aUser()] }),
      'GET /v1/settings': ok({ secondFactorRequired: false }),
    },
    me,
  );

describe('the people', () => {
  it('are listed with role, sites and what they may do without asking', async () => {
    const { panel } = openSettings('people', {
      'GET /v1/settings': ok({ secondFactorRequired: false }),
      'GET /v1/users': ok({
        data: [
          ADA,
          aUser({
            sites: ['shop'],
            limits: { ...NO_LIMITS, maxBan: '7d', seeAddresses: false },
            secondFactor: true,
          }),
          aUser({ id: 3, name: 'Piotr', invited: true }),
          aUser({ id: 4, name: 'Sofia', active: false }),
        ],
      }),
    });
    await panel.find('table[aria-label=People]');
    const rows = panel.texts('table[aria-label=People] tbody tr');
    expect(rows[0]).toMatch(/Ada you.*Owner.*All.*all lengths and kinds/);
    expect(rows[1]).toMatch(/Bo.*Agent.*shop.*up to 7 days · addresses masked/);
    expect(rows[1]).toMatch(/on/);
    expect(rows[2]).toMatch(/invited, not here yet.*Send again/);
    expect(rows[3]).toMatch(/deactivated.*Activate.*Remove/);
  });

  it('are invited with limits, and their link is shown once', async () => {
    const { gateway, panel } = open();
    gateway.answer(
      'POST /v1/users',
      ok({ ...aUser({ id: 9, name: 'Kim' }), ...LINK, mail: 'off' }, 201),
    );
    await panel.click('Invite somebody');
    await panel.type('dialog [name=email]', 'kim@example.com');
    await panel.check('dialog [name=sites][value=shop]');
    const longest = await panel.find<HTMLSelectElement>(
      'dialog [name="limits.maxBan"]',
    );
    longest.value = '7d';
    longest.dispatchEvent(new Event('change', { bubbles: true }));
    await panel.check('dialog [name="limits.seeAddresses"]');
    (await panel.find<HTMLButtonElement>('dialog .primary')).click();
    await panel.find('.secret code', LINK.link);
    await panel.says('dialog', /sends no mail: hand it over/);
    expect(gateway.to('POST /v1/users')[0]?.body).toEqual({
      ...{ email: 'kim@example.com', role: 'agent', sites: ['shop'] },
      limits: { ...NO_LIMITS, maxBan: '7d', seeAddresses: false },
    });
    await panel.click('Done');
    await panel.says('table[aria-label=People]', 'Kim');
  });

  it('are told beside the field what is wrong with it', async () => {
    const { gateway, panel } = open();
    gateway.answer(
      'POST /v1/users',
      problem(409, 'duplicate', {
        detail: 'Somebody has this address already.',
        field: 'email',
      }),
    );
    await panel.click('Invite somebody');
    await panel.type('dialog [name=email]', 'bo@example.com');
    (await panel.find<HTMLButtonElement>('dialog .primary')).click();
    await panel.says(
      'label:has([name=email]) [role=alert]',
      'Somebody has this address already.',
    );
    expect(panel.all('dialog .failure')).toEqual([]);
  });

  it('are changed: only what is other is sent', async () => {
    const { gateway, panel } = open();
    const changed = aUser({ role: 'supervisor' });
    gateway.answer('PATCH /v1/users/2', ok(changed));
    (await panel.find<HTMLButtonElement>('[aria-label="Change: Bo"]')).click();
    const role = await panel.find<HTMLSelectElement>('dialog [name=role]');
    role.value = 'supervisor';
    role.dispatchEvent(new Event('change', { bubbles: true }));
    await panel.click('Save');
    await panel.says('table[aria-label=People]', 'Supervisor');
    expect(gateway.to('PATCH /v1/users/2')[0]?.body).toEqual({
      role: 'supervisor',
    });
  });

  it('are deactivated after it was said what ends', async () => {
    const { gateway, panel } = open();
    gateway.answer('PATCH /v1/users/2', ok(aUser({ active: false })));
    (
      await panel.find<HTMLButtonElement>('[aria-label="Deactivate: Bo"]')
    ).click();
    await panel.says('dialog', /signed out at once. Tokens they made end/);
    (await panel.find<HTMLButtonElement>('dialog .strong')).click();
    await panel.says('table[aria-label=People]', /deactivated/);
    expect(gateway.to('PATCH /v1/users/2')[0]?.body).toEqual({ active: false });
  });

  it('are removed once they are deactivated', async () => {
    const { gateway, panel } = openSettings('people', {
      'GET /v1/settings': ok({ secondFactorRequired: false }),
      'GET /v1/users': ok({ data: [ADA, aUser({ active: false })] }),
      'DELETE /v1/users/2': ok({ id: 2, email: '', signIns: 0, tokens: [] }),
    });
    (await panel.find<HTMLButtonElement>('[aria-label="Remove: Bo"]')).click();
    (await panel.find<HTMLButtonElement>('dialog .strong')).click();
    await waitFor(() =>
      expect(panel.texts('table[aria-label=People]').join('')).not.toContain(
        'Bo',
      ),
    );
    expect(gateway.to('DELETE /v1/users/2')).toHaveLength(1);
  });

  it('have their second factor taken off', async () => {
    const { gateway, panel } = openSettings('people', {
      'GET /v1/settings': ok({ secondFactorRequired: false }),
      'GET /v1/users': ok({ data: [ADA, aUser({ secondFactor: true })] }),
      'DELETE /v1/users/2/second-factor': nothing,
    });
    const verb = 'Take off second factor: Bo';
    (await panel.find<HTMLButtonElement>(`[aria-label="${verb}"]`)).click();
    await panel.says('dialog', /Be sure that it is they who ask/);
    (await panel.find<HTMLButtonElement>('dialog .strong')).click();
    await panel.says('table[aria-label=People]', /not set up/);
    expect(gateway.to('DELETE /v1/users/2/second-factor')).toHaveLength(1);
  });

  it('can all be asked for a second factor, after it was said who has none', async () => {
    const { gateway, panel } = open();
    gateway.answer('PUT /v1/settings', ok({ secondFactorRequired: true }));
    await panel.click('Require it');
    await panel.says('dialog', /2 people have none/);
    (await panel.find<HTMLButtonElement>('dialog .primary')).click();
    await panel.find('button', 'Require it no longer');
    expect(gateway.to('PUT /v1/settings')[0]?.body).toEqual({
      secondFactorRequired: true,
    });
  });

  it('of whom the gateway can’t say who they are can be asked for again', async () => {
    const { gateway, panel } = openSettings('people', {
      'GET /v1/settings': ok({ secondFactorRequired: false }),
      'GET /v1/users': problem(503, 'unavailable', { detail: 'Not now.' }),
    });
    await panel.says('[role=alert]', 'Not now.');
    gateway.answer('GET /v1/users', ok({ data: [ADA] }));
    await panel.click('Try again');
    await panel.find('table[aria-label=People]');
  });

  it('who are owners are an owner’s to change', async () => {
    const { panel } = open({ id: 5, role: 'administrator' });
    await panel.find('[aria-label="Change: Bo"]');
    expect(panel.all('[aria-label="Change: Ada"]')).toEqual([]);
    await panel.click('Invite somebody');
    await panel.find('dialog [name=role]');
    expect(panel.texts('dialog [name=role] option')).not.toContain('Owner');
  });

  it.each([
    ['an agent', { role: 'agent' }],
    [
      'an administrator of some sites',
      { role: 'administrator', sites: ['shop'] },
    ],
  ] as const)('are not shown to %s', async (_, me) => {
    const { gateway, panel } = openSettings(
      'people',
      {},
      {
        ...me,
        sites: 'sites' in me ? [...me.sites] : null,
      },
    );
    await panel.find(
      'h1',
      'You can’t see this. Ask an owner or administrator.',
    );
    expect(gateway.to('GET /v1/users')).toEqual([]);
  });
});
