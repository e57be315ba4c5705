// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { exact } from '../../../src/agent/logic/times';
import { fakeGateway, ok } from './fake-gateway';
import { openWithChats } from './open-panel';
import { aMe } from './samples';

const open = (change: Parameters<typeof aMe>[0]) =>
  openWithChats(fakeGateway({ 'GET /v1/me': ok(aMe(change)) }));

it('a vendor’s token that ends soon is announced above every view', async () => {
  const endsAt = '2026-11-30T10:00:00.000Z';
  const ending = { vendor: 'zendesk', account: 'acme', endsAt } as const;
  const panel = await open({ endingTokens: [ending] });
  const text = `The token for Zendesk acme is valid until ${exact(endsAt)}. After that no block reaches it: tell an owner.`;
  await panel.says('.strip', text);
  await panel.follow('Blocked visitors');
  await panel.says('.strip', text);
});

it('without such a token nothing is announced', async () => {
  const panel = await open({ endingTokens: [] });
  await panel.find('header nav');
  expect(panel.texts('.strip')).toEqual([]);
});
