import { expect, it, onTestFinished } from 'vitest';
import { createZendeskSuspender } from '../../../../../../src/gateway/vendors/clients/zendesk/suspender';
import {
  answer,
  brokenJson,
  cutAfterWork,
} from '../../../../../vendors/faults';
import { createTestClock } from '../../../../../vendors/test-clock';
import { openZendeskVendor } from '../../../../../vendors/zendesk';
import { failureOf } from '../failure-of';

const open = async (token?: string) => {
  const clock = createTestClock();
  const vendor = await openZendeskVendor({ now: clock.now });
  onTestFinished(() => vendor.close());
  const suspender = createZendeskSuspender({
    ...{ subdomain: 'acme', origin: vendor.origin, clock },
    token: token ?? vendor.tokens.support,
  });
  const { id } = vendor.addUser({ email: 'ana@example.com' });
  return { vendor, suspender, id: String(id), user: vendor.users.get(id) };
};

it('finds, shows and suspends a user by the documented calls alone', async () => {
  const { vendor, suspender, id, user } = await open();
  vendor.quirks.unknownFields = true;
  const ana = {
    ...{ id, email: 'ana@example.com', isEndUser: true },
    ...{ isSuspended: false, isActive: true },
  };
  expect(await suspender.findUsers('ana@example.com')).toEqual([ana]);
  expect(await suspender.getUser(id)).toEqual(ana);
  await suspender.setSuspended(id, true);
  expect(user?.suspended).toBe(true);
  await suspender.setSuspended(id, false);
  expect(user?.suspended).toBe(false);
  expect(
    vendor.requests.map(
      ({ method, path, query, text }) => `${method} ${path} ${query} ${text}`,
    ),
  ).toEqual([
    'GET /api/v2/users/search query=ana%40example.com ',
    `GET /api/v2/users/${id}  `,
    `PUT /api/v2/users/${id}  {"user":{"suspended":true}}`,
    `PUT /api/v2/users/${id}  {"user":{"suspended":false}}`,
  ]);
  expect(await suspender.getUser('1')).toBeUndefined();
});

it.each([
  ['the connection breaks', cutAfterWork],
  ['the answer is broken', brokenJson],
  ['the answer is of something else', answer({ status: 200, body: '{}' })],
  [
    'the answer says otherwise',
    answer({
      status: 200,
      body: '{"user":{"id":7,"email":"","role":"end-user","suspended":false}}',
    }),
  ],
])('where %s nobody knows whether it was done', async (_, fault) => {
  const { vendor, suspender, id } = await open();
  vendor.arm(fault, { when: ({ method }) => method === 'PUT' });
  const failure = await failureOf(suspender.setSuspended(id, true));
  expect(failure.code).toBe('unknown_outcome');
});

it('an answer that does not say whether somebody is suspended is not believed', async () => {
  const { vendor, suspender, id } = await open();
  const body = '{"user":{"id":7,"email":"","role":"end-user"}}';
  vendor.arm(answer({ status: 200, body }), { times: Infinity });
  expect((await failureOf(suspender.getUser(id))).code).toBe('malformed');
});

it('a token is found out by looking for nobody', async () => {
  const { vendor, suspender } = await open();
  expect(await suspender.checkToken()).toMatchObject([
    { allowed: true },
    { allowed: null },
  ]);
  const weak = await open('zd-agent-51be02');
  expect(await weak.suspender.checkToken()).toMatchObject([
    { allowed: false, says: expect.stringMatching(/nobody is suspended/) },
    { allowed: null },
  ]);
  expect(vendor.requests.every(({ method }) => method === 'GET')).toBe(true);
});
