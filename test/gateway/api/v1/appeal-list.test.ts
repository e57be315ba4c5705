import { expect, it } from 'vitest';
import type {
  AppealDetail,
  AppealPage,
} from '../../../../src/protocol/appeals';
import { appealOfBan, decide, postAppeal } from '../../support/appeal';
import { openGateway, type TestGateway } from '../../support/harness';

/** Two open appeals, the first of the default site’s ban, and a declined one. */
const openWithAppeals = async () => {
  const gateway = await openGateway();
  await gateway.site('shop', ['http://localhost']);
  await gateway.write('PUT', '/v1/sites/shop', { appeals: true });
  const { ban, appeal } = await appealOfBan(gateway);
  for (const [from, site] of [
    ['203.0.113.2', 'default'],
    ['203.0.113.3', 'shop'],
  ] as const) {
    const { reference } = await gateway.ban({ ip: from });
    await postAppeal(gateway, { reference, text: 'Why?' }, { from, site });
  }
  await decide(gateway, 2, 'decline');
  return { gateway, ban, appeal };
};

const list = async ({ write }: TestGateway, query = '') => {
  const page = (await (
    await write('GET', `/v1/appeals${query}`)
  ).json()) as AppealPage;
  return { ids: page.data.map(({ id }) => id), ...page };
};

it('a list of appeals counts all of each state, whatever it is of', async () => {
  const { gateway } = await openWithAppeals();
  const all = { open: 2, accepted: 0, declined: 1 };
  expect(await list(gateway)).toMatchObject({ ids: [1, 2, 3], counts: all });
  expect(await list(gateway, '?state=open&limit=1')).toMatchObject({
    ...{ ids: [1], counts: all },
  });
  expect(await list(gateway, '?site=shop')).toMatchObject({
    ...{ ids: [3], counts: { open: 1, accepted: 0, declined: 0 } },
  });
  expect(await list(gateway, '?site=nowhere')).toMatchObject({
    ...{ ids: [], counts: { open: 0, accepted: 0, declined: 0 } },
  });
});

it('appeals are listed by state, by reference, and backwards page by page', async () => {
  const { gateway, ban } = await openWithAppeals();
  await decide(gateway, 1, 'accept');
  expect((await list(gateway, '?state=answered')).ids).toEqual([1, 2]);
  const reference = ban.reference.toLowerCase();
  expect((await list(gateway, `?reference=${reference}`)).ids).toEqual([1]);
  const first = await list(gateway, '?order=newest&limit=2');
  expect(first.ids).toEqual([3, 2]);
  const second = await list(
    gateway,
    `?order=newest&limit=2&cursor=${first.next}`,
  );
  expect(second).toMatchObject({ ids: [1] });
  expect(second.next).toBeUndefined();
});

it('an appeal shows what is read in each language if nobody writes an answer', async () => {
  const { gateway, appeal } = await openWithAppeals();
  const response = await gateway.write('GET', `/v1/appeals/${appeal.id}`);
  const { answers } = (await response.json()) as AppealDetail;
  expect(Object.keys(answers).toSorted()).toEqual([
    ...['ar', 'de', 'en', 'es', 'fr', 'ja', 'pt'],
  ]);
  const { body } = await decide(gateway, appeal.id, 'accept');
  expect(body.answer).toBe(answers[appeal.language]?.lifted);
});
