// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { ok, problem } from './fake-gateway';
import { aSession, minutesAgo } from './samples';
import { aCheck, aSite, openSettings } from './settings-samples';
import { waitFor } from '../../wait-for';

const URL = '/console/settings/sites';

it('say whether the tag was seen, by what and where', async () => {
  const { panel } = openSettings(URL, {
    'GET /v1/sites/shop/check': ok(
      aCheck({
        visits: [
          {
            ...{ origin: 'https://shop.example', count: 3, script: '1.0.0' },
            lastAt: minutesAgo(2),
          },
        ],
      }),
    ),
    'GET /v1/sessions': ok({ data: [aSession()] }),
  });
  await panel.says(
    '.tick',
    /Installed\. Seen .* on https:\/\/shop\.example, version 1\.0\.0\./,
  );
  await panel.says('.tick', /Acquire found: last chat .* on \/lamps\./);
  await panel.says('.site-list', /seen/);
});

it('say which chats were of another widget', async () => {
  const { panel } = openSettings(URL, {
    'GET /v1/sites/shop/check': ok(
      aCheck({
        widgets: [
          {
            ...{ origin: 'https://shop.example', count: 3, widget: 'zzzz' },
            ...{ lastAt: minutesAgo(2), why: '' },
          },
        ],
      }),
    ),
  });
  await panel.says(
    '.installation',
    /Chats on https:\/\/shop\.example began in zzzz, .* They are taken\./,
  );
});

it('say of a site whose tag nobody has how to install it', async () => {
  const { panel } = openSettings(URL);
  await panel.says('.tick', 'Not seen yet.');
  await panel.says('.site-list', 'never seen');
  await panel.says('.snippet', /data-site="shop"/);
  expect(panel.texts('.tag-tools')[0]).toMatch(/instructions/);
});

it('allow an origin that asked in vain, once it is saved', async () => {
  const allowed = ['https://shop.example', 'https://sale.example'];
  const { gateway, panel } = openSettings(URL, {
    'GET /v1/sites/shop/check': ok(
      aCheck({
        refused: [
          {
            ...{ origin: 'https://sale.example', count: 31, why: '' },
            lastAt: minutesAgo(9),
          },
        ],
      }),
    ),
    'PUT /v1/sites/shop': ok(aSite({ origins: allowed })),
  });
  await panel.says('.stranger', /asked 31 times.*not on the list/);
  await (await panel.find<HTMLButtonElement>('.stranger button')).click();
  await panel.says('.entries', /https:\/\/sale\.example.*not saved yet/);
  expect(panel.all('.stranger')).toEqual([]);
  await panel.click('Save');
  await panel.says('[role=status]', 'Saved.');
  expect(gateway.to('PUT /v1/sites/shop')[0]?.body).toEqual({
    origins: allowed,
  });
});

it('are added, and a name that another has is not sent', async () => {
  const { gateway, panel } = openSettings(URL, {
    'PUT /v1/sites/blog': ok(aSite({ id: 'blog' }), 201),
    'GET /v1/sites/blog/check': ok(aCheck({ site: 'blog' })),
  });
  await panel.click('Add a site');
  await panel.type('[name=site]', 'shop');
  await panel.type('[name=origins]', 'https://blog.example');
  await panel.click('Add site');
  await panel.says('.field-error', 'There is a site of this name');
  await panel.type('[name=site]', 'blog');
  await panel.click('Add site');
  await panel.find('.panel h2', 'blog');
  expect(panel.router.url()).toBe(`${URL}?site=blog`);
  expect(gateway.to('PUT /v1/sites/blog')[0]?.body).toEqual({
    ...{ widget: 'auto', origins: ['https://blog.example'] },
  });
  expect(gateway.to('PUT /v1/sites/shop')).toEqual([]);
});

it('say beside the field what an origin must be', async () => {
  const { panel } = openSettings(URL, {
    'PUT /v1/sites/blog': problem(422, 'invalid', {
      detail: 'Expected an origin such as https://shop.example.',
      field: 'origins.0',
    }),
  });
  await panel.click('Add a site');
  await panel.type('[name=site]', 'blog');
  await panel.type('[name=origins]', 'blog');
  await panel.click('Add site');
  await panel.says('dialog .field-error', 'Expected an origin');
});

it('are removed, those in use when that was said twice', async () => {
  const { gateway, panel } = openSettings(URL, {
    'DELETE /v1/sites/shop': problem(409, 'conflict', {
      detail: 'The site has 4 chats (1 going on).',
      field: 'confirm',
    }),
  });
  await panel.click('Remove site');
  await panel.find('h2', 'Remove shop?');
  const submit = async () =>
    (await panel.find<HTMLButtonElement>('dialog .strong')).click();
  await submit();
  await panel.says('dialog .failure', 'The site has 4 chats');
  gateway.answer('DELETE /v1/sites/shop', ok({}));
  gateway.answer('GET /v1/sites', ok({ data: [] }));
  await submit();
  await panel.find('h2', 'You have no site yet.');
  expect(
    gateway
      .to('DELETE /v1/sites/shop')
      .map(({ query }) => query.get('confirm')),
  ).toEqual([null, 'true']);
});

it('get new keys for the password, shown once', async () => {
  const { gateway, panel } = openSettings(URL, {
    'POST /v1/sites/shop/keys': problem(422, 'invalid', {
      detail: 'This is not your password.',
      field: 'password',
    }),
  });
  await panel.click('New key');
  await panel.type('[name=password]', 'wrong');
  await panel.click('Make key');
  await panel.says('dialog .field-error', 'This is not your password.');
  gateway.answer(
    'POST /v1/sites/shop/keys',
    ok(
      { site: 'shop', generation: 2, identity: 'aaa', chatServer: 'bbb' },
      201,
    ),
  );
  await panel.type('[name=password]', 'correct horse');
  await panel.click('Make key');
  await panel.says('.made-keys', /not shown again.*aaa.*bbb/);
  expect(gateway.to('POST /v1/sites/shop/keys').at(-1)?.body).toEqual({
    password: 'correct horse',
  });
});

it('say why the list can’t be had, and try again', async () => {
  const { gateway, panel } = openSettings(URL, {
    'GET /v1/sites': problem(503, 'unavailable'),
  });
  await panel.says('.failure', /gateway/);
  gateway.answer('GET /v1/sites', ok({ data: [aSite()] }));
  await panel.click('Try again');
  await panel.find('.panel h2', 'shop');
  await waitFor(() => expect(panel.all('.failure')).toEqual([]));
});
