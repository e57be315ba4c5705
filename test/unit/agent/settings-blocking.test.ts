// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { nothing, ok, problem } from './fake-gateway';
import { aSite, openSettings, someCounts } from './settings-samples';
import { waitFor } from '../../wait-for';

const URL = '/console/settings/blocking';
const PUT = 'PUT /v1/sites/shop';
const PREVIEW = 'POST /v1/sites/shop/limits/preview';

const choose = async (
  { panel }: ReturnType<typeof openSettings>,
  label: string,
  value: string,
) => {
  const select = await panel.find<HTMLSelectElement>(
    `select[aria-label="${label}"]`,
  );
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
};

it('shows the ladder, and says which step is no longer than the one before', async () => {
  const opened = openSettings(URL, {
    [PUT]: problem(422, 'invalid', {
      detail: 'Expected a time longer than that of the step before.',
      field: 'ladder.1',
    }),
  });
  const { gateway, panel } = opened;
  await panel.find('select[aria-label="After that"]');
  expect(
    panel
      .all('.ladder-steps select')
      .map((one) => (one as HTMLSelectElement).value),
  ).toEqual(['1d', '7d', 'for-good']);
  await choose(opened, 'Second', '1d');
  await panel.click('Save');
  await panel.says('.field-error', 'longer than that of the step before');
  expect(gateway.to(PUT)[0]?.body).toEqual({ ladder: ['1d', '1d', null] });
  expect(panel.all('[aria-invalid=true]').map((one) => one.ariaLabel)).toEqual(
    panel.all('select[aria-label="Second"]').map((one) => one.ariaLabel),
  );
});

it('counts again what other limits would have done, before they are saved', async () => {
  const { gateway, panel } = openSettings(URL);
  await panel.says('.tried', /Chats.*3,118/);
  await panel.says('.tried', /402of 3 addresses · 6 signed in/);
  gateway.answer(PREVIEW, ok(someCounts(1205)));
  await panel.type('[aria-label="How many chats from one address"]', '5');
  await panel.says('.tried', '1,205');
  expect(gateway.to(PREVIEW).at(-1)?.body).toMatchObject({
    limits: { chatsPerAddress: { most: 5 } },
  });
  expect(gateway.to(PUT)).toEqual([]);
  await panel.says('.save-bar', 'flood limits');
});

it('does not count while a number is missing', async () => {
  const { gateway, panel } = openSettings(URL);
  await panel.says('.tried', '3,118');
  const before = gateway.to(PREVIEW).length;
  await panel.type('[aria-label="How many chats from one address"]', '');
  await panel.find('[aria-invalid=true]');
  await panel.says('.save-bar', 'flood limits');
  expect(gateway.to(PREVIEW)).toHaveLength(before);
});

it('sends of a limit what happens beyond it', async () => {
  const opened = openSettings(URL, { [PUT]: ok(aSite()) });
  await choose(opened, 'What happens then', 'refuse 1h');
  await opened.panel.click('Save');
  await waitFor(() => expect(opened.gateway.to(PUT)).toHaveLength(1));
  expect(opened.gateway.to(PUT)[0]?.body).toMatchObject({
    limits: { chatsPerVisitor: { for: '1h', effect: 'refuse' } },
  });
});

it('lists who is never blocked, and which blocks reach into that', async () => {
  const entry = {
    ...{ id: 4, kind: 'ip', value: '192.0.2.0/26', note: 'Office, Leeds' },
    ...{ by: { id: 1, name: 'Ada' }, at: '2026-11-01T09:00:00.000Z' },
  };
  const { gateway, panel } = openSettings(URL, {
    'GET /v1/never-ban': ok({
      data: [{ ...entry, id: null, value: '198.51.100.9', note: '' }, entry],
    }),
    'POST /v1/bans/preview': ok({
      reach: [
        { field: 'keys.0', banned: [] },
        { field: 'keys.1', banned: [{ ban: 17 }, { ban: 17 }] },
      ],
    }),
    'DELETE /v1/never-ban/4': nothing,
  });
  await panel.says('.never', /198\.51\.100\.9.*set at the gateway’s start/);
  await panel.says(
    '.never',
    /Office, Leeds.*An active block reaches into this/,
  );
  expect(
    panel.all('.never a').map((link) => link.getAttribute('href')),
  ).toEqual(['/console/blocked/17']);
  await (
    await panel.find<HTMLButtonElement>('[aria-label="Take 192.0.2.0/26 off"]')
  ).click();
  await waitFor(() =>
    expect(panel.texts('.never').join()).not.toContain('Office'),
  );
  expect(gateway.to('DELETE /v1/never-ban/4')).toHaveLength(1);
});

it('says of a value that is none what was expected', async () => {
  const { gateway, panel } = openSettings(URL, {
    'POST /v1/never-ban': problem(422, 'invalid', {
      detail: 'Expected an address, an email or a domain.',
      field: 'value',
    }),
  });
  await panel.type('[name=value]', 'ana');
  await panel.type('[name=note]', 'press');
  const field = await panel.find<HTMLInputElement>('[name=value]');
  field.form?.dispatchEvent(
    new Event('submit', { bubbles: true, cancelable: true }),
  );
  await panel.says('.field-error', 'Expected an address');
  expect(gateway.to('POST /v1/never-ban')[0]?.body).toEqual({
    ...{ value: 'ana', note: 'press' },
  });
});

it('shows a supervisor the limits and reasons of their sites alone', async () => {
  const { panel } = openSettings(
    URL,
    {},
    { role: 'supervisor', sites: ['shop'] },
  );
  await panel.find('.panel h2', 'Flood limits');
  await panel.find('.panel h2', 'Never block');
  expect(panel.texts('.panel h2')).not.toContain('The dialog starts with');
  expect(panel.texts('.switch')).toEqual([]);
  expect(panel.all('[name=value]')).toEqual([]);
  expect(panel.all('[type=email]')).toEqual([]);
});
