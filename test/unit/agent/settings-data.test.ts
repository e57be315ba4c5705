// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { RETENTION_TERMS } from '../../../src/protocol/retention-terms';
import { ok, problem } from './fake-gateway';
import { openSettings } from './settings-samples';

const URL = '/console/settings/data';
const CHATS = 'Chats with messages and addresses, after their end';

const someTerms = (days: number) => ({
  terms: RETENTION_TERMS.map((term) => ({
    ...{ term, days: term === 'chats' ? days : 395, usual: 395, least: 1 },
    keeps: '',
  })),
});

const open = (routes: Parameters<typeof openSettings>[1] = {}) =>
  openSettings(URL, { 'GET /v1/retention': ok(someTerms(30)), ...routes });

it('sends for how long what is kept, and warns of less', async () => {
  const { gateway, panel } = open({
    'PUT /v1/retention': ok(someTerms(14)),
  });
  await panel.type(`[aria-label="${CHATS}"]`, '14');
  await panel.says('.warns', 'deleted within the hour');
  await panel.click('Save');
  await panel.says('[role=status]', 'Saved.');
  expect(gateway.to('PUT /v1/retention')[0]?.body).toEqual({ chats: 14 });
});

it('says beside a term for how long it is needed', async () => {
  const { panel } = open({
    'PUT /v1/retention': problem(422, 'invalid', {
      detail: 'appeals: Expected 30 days or more.',
      field: 'appeals',
    }),
  });
  await panel.type('[aria-label="Appeals, after they were answered"]', '2');
  await panel.click('Save');
  await panel.says('.field-error', 'Expected 30 days or more.');
});

const find = async ({ panel }: ReturnType<typeof open>, code: string) => {
  await panel.type('[name=value]', code);
  const field = await panel.find<HTMLInputElement>('[name=value]');
  field.form?.dispatchEvent(
    new Event('submit', { bubbles: true, cancelable: true }),
  );
};

it('says what goes and what stays before somebody is erased', async () => {
  const found = {
    ...{ kind: 'visitor', visitors: 1, chats: 3, bansErased: 0 },
    bansKept: [{ ban: 17, until: null }],
  };
  const opened = open({
    'POST /v1/erasures/preview': ok(found),
    'POST /v1/erasures': problem(422, 'invalid', {
      detail: 'This is not your password.',
      field: 'password',
    }),
  });
  const { gateway, panel } = opened;
  await find(opened, 'K7F2-9QXM');
  await panel.says('.found', /3 chats with messages, 1 browser.*Block 17/);
  await panel.click('Erase this visitor');
  await panel.find('h2', 'Erase what is kept of K7F2-9QXM?');
  await panel.type('[name=password]', 'wrong');
  await panel.click('Erase');
  await panel.says('dialog .field-error', 'This is not your password.');
  gateway.answer(
    'POST /v1/erasures',
    ok({
      ...{ ...found, digest: '~1', appeals: 1, neverBanEntries: 0, texts: {} },
      vendors: [
        { vendor: 'zendesk', account: 'acme', says: 'Has been sent it.' },
      ],
      receivers: [],
    }),
  );
  await panel.type('[name=password]', 'correct horse');
  await panel.click('Erase');
  await panel.says('.report', /Erased: 3 chats.*1 appeal.*Zendesk acme/);
  expect(gateway.to('POST /v1/erasures').at(-1)?.body).toEqual({
    ...{ kind: 'session', value: 'K7F2-9QXM', password: 'correct horse' },
  });
});

it('says so where nothing is kept, and where there is no such chat', async () => {
  const opened = open({
    'POST /v1/erasures/preview': ok({
      ...{ kind: 'visitor', visitors: 0, chats: 0, bansErased: 0 },
      bansKept: [],
    }),
  });
  await find(opened, 'K7F2-9QXM');
  await opened.panel.says('.found', 'Nothing is kept of this person.');
  opened.gateway.answer(
    'POST /v1/erasures/preview',
    problem(422, 'invalid', {
      detail: 'There is no chat of this code.',
      field: 'value',
    }),
  );
  await find(opened, 'AAAA-AAAA');
  await opened.panel.says('.field-error', 'There is no chat of this code.');
});
