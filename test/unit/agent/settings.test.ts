// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { ok, problem } from './fake-gateway';
import { aSite, openSettings } from './settings-samples';
import { waitFor } from '../../wait-for';

const BLOCKING = '/console/settings/blocking';
const PUT = 'PUT /v1/sites/shop';

/** Adds a reason, which is not saved. */
const change = async ({ panel }: ReturnType<typeof openSettings>) => {
  await panel.type('[aria-label="Another reason"]', 'Fraud');
  const field = await panel.find<HTMLInputElement>(
    '[aria-label="Another reason"]',
  );
  field.form?.dispatchEvent(
    new Event('submit', { bubbles: true, cancelable: true }),
  );
  await panel.says('.save-bar', '1 change not saved: reasons');
};

it('lead to the first page that one may open', async () => {
  const { panel } = openSettings('/console/settings');
  await panel.find('h1', 'Sites');
  expect(panel.texts('.settings-nav a')).toContain('Data and privacy');
  await panel.follow('Blocking');
  await panel.find('h1', 'Blocking');
  expect(panel.router.url()).toBe(BLOCKING);
});

it.each([
  ['agent', '/console/settings/sites'],
  ['viewer', '/console/settings/texts'],
  ['supervisor', '/console/settings/data'],
] as const)('say to a %s at %s that they can’t see it', async (role, url) => {
  const { panel } = openSettings(url, {}, { role });
  await panel.find('h1', 'You can’t see this. Ask an owner or administrator.');
});

it('say the same to an owner of some sites of what concerns all', async () => {
  const { panel } = openSettings(
    '/console/settings/data',
    {},
    { role: 'owner', sites: ['shop'] },
  );
  await panel.find('h1', 'You can’t see this. Ask an owner or administrator.');
  const pages = panel.texts('.settings-nav a');
  expect(pages).toEqual(
    expect.arrayContaining(['Sites', 'Blocking', 'Texts for visitors']),
  );
  expect(pages).not.toContain('Data and privacy');
});

it('name what is not saved, send it, and are quiet again', async () => {
  const opened = openSettings(BLOCKING, {
    [PUT]: ok(aSite({ reasons: ['Spam', 'Insults', 'Fraud'] })),
  });
  await change(opened);
  const { gateway, panel } = opened;
  await panel.click('Save');
  await panel.says('[role=status]', 'Saved.');
  expect(gateway.to(PUT).map(({ body }) => body)).toEqual([
    { reasons: ['Spam', 'Insults', 'Fraud'] },
  ]);
  expect(panel.all('.save-bar')).toEqual([]);
});

it('forget what is discarded', async () => {
  const opened = openSettings(BLOCKING);
  await change(opened);
  await opened.panel.click('Discard');
  await waitFor(() => expect(opened.panel.all('.save-bar')).toEqual([]));
  expect(opened.panel.texts('.chips bdi')).toEqual(['Spam', 'Insults']);
});

it('say beside the field what was wrong with it', async () => {
  const opened = openSettings(BLOCKING, {
    [PUT]: problem(422, 'invalid', {
      detail: 'reasons.2: expected at most 200 characters.',
      field: 'reasons.2',
    }),
  });
  await change(opened);
  const { panel } = opened;
  await panel.click('Save');
  await panel.says('.field-error', /Expected at most 200 characters\./);
  await panel.says('.save-bar', 'See the marked field');
  expect(
    panel.all('[aria-invalid=true]').map((one) => one.ariaLabel),
  ).toHaveLength(1);
});

it('say what failed where no field is wrong, and keep the changes', async () => {
  const opened = openSettings(BLOCKING, { [PUT]: problem(503, 'unavailable') });
  await change(opened);
  await opened.panel.click('Save');
  await opened.panel.says('.save-bar .failure', 'Try again');
});

it('ask before they are left with something unsaved', async () => {
  const opened = openSettings(BLOCKING);
  const { panel } = opened;
  await change(opened);
  await panel.follow('Texts for visitors');
  await panel.find('h2', 'Leave without saving?');
  expect(panel.router.url()).toBe(BLOCKING);
  const stay = async () => {
    await panel.click('Stay here');
    await waitFor(() => expect(panel.all('dialog')).toEqual([]));
    expect(panel.texts('.save-bar')).toHaveLength(1);
  };
  await stay();

  panel.router.push('/console/chats');
  panel.router.back();
  await panel.find('h2', 'Leave without saving?');
  await stay();
  await panel.follow('Texts for visitors');
  await panel.click('Leave without saving');
  await panel.find('h1', 'Texts for visitors');
});
