// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { ok, problem } from './fake-gateway';
import { aSite, openSettings } from './settings-samples';

const URL = '/console/settings/texts';
const PUT = 'PUT /v1/sites/shop';

const open = (change: Parameters<typeof aSite>[0] = {}, answer = ok(aSite())) =>
  openSettings(URL, {
    'GET /v1/sites': ok({ data: [aSite(change)] }),
    [PUT]: answer,
  });

const add = async (
  { panel }: ReturnType<typeof openSettings>,
  code: string,
) => {
  const select = await panel.find<HTMLSelectElement>('.add-row select');
  select.value = code;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await panel.click('Add');
};

it('shows the notice as it will be read, while it is written', async () => {
  const opened = open();
  const { gateway, panel } = opened;
  await panel.says('.notice-preview', /Chat is not available.*Write to help@/);
  await panel.type('textarea', 'Call us.');
  await panel.says('.notice-preview', /Call us\..*You can chat again/);
  await add(opened, 'ar');
  await panel.type('textarea', 'اتصل بنا');
  await panel.says('.notice-preview', /الدردشة غير متاحة.*اتصل بنا/);
  expect(
    panel.all('.notice-preview').map((one) => one.getAttribute('dir')),
  ).toEqual(['rtl']);
  await panel.says('.save-bar', '2 changes not saved: English and Arabic');
  await panel.click('Save');
  await panel.says('[role=status]', 'Saved.');
  expect(gateway.to(PUT)[0]?.body).toEqual({
    texts: { en: 'Call us.', ar: 'اتصل بنا' },
  });
});

it('takes a language out', async () => {
  const { gateway, panel } = open({ texts: { en: 'Hello.', de: 'Hallo.' } });
  await panel.click('German');
  await panel.click('Take German out');
  await panel.click('Save');
  await panel.says('[role=status]', 'Saved.');
  expect(gateway.to(PUT)[0]?.body).toEqual({ texts: { en: 'Hello.' } });
});

it('says beside the text what is wrong with it', async () => {
  const opened = open(
    {},
    problem(422, 'invalid', {
      detail: 'texts.fr: expected at least 1 character.',
      field: 'texts.fr',
    }),
  );
  await add(opened, 'fr');
  await opened.panel.click('English');
  await opened.panel.click('Save');
  await opened.panel.says('.field-error', 'Expected at least 1 character.');
  await opened.panel.find('textarea[lang=fr]');
});

it('says where nobody reads it', async () => {
  const { panel } = open({ whenRefused: 'hide', texts: {} });
  await panel.says('.warns', 'nobody reads these');
  await panel.find(
    'h2',
    'No text yet. The notice says until when, and a code.',
  );
});
