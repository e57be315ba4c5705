import { expect, it } from 'vitest';
import { openGateway } from '../support/harness';
import { identityOf, MINUTE } from '../support/sign-identity';
import { block, chatOf, ELSEWHERE, HERE, sessionOf } from './support';

it('a chat lists the bans of its visitor that are over, and by what', async () => {
  const gateway = await openGateway();
  const identity = identityOf(gateway, { email: 'ana@shop.example' });
  const first = await chatOf(gateway, { from: HERE, identity });
  const expired = await block(gateway, first, {
    ...{ kinds: ['person'], for: '1h', reason: 'Spam' },
  });
  gateway.pass(61 * MINUTE);
  await gateway.sweep();
  const other = await gateway.ban({ visitor: 'vother' }, { reason: 'Abuse' });
  await gateway.write('POST', `/v1/bans/${expired.id}/join`, {
    ban: other.id,
  });
  await gateway.lift(other.id);
  const again = identityOf(gateway, { email: 'ana@shop.example' });
  const next = await chatOf(gateway, { from: ELSEWHERE, identity: again });
  const { blockedBefore, priorBans } = await sessionOf(gateway, next);
  expect(blockedBefore).toBe(true);
  expect(priorBans).toMatchObject([
    {
      ...{ id: other.id, reference: other.reference, ended: 'lifted' },
      ...{ reason: 'Abuse', by: ['joined'] },
    },
    {
      ...{ id: expired.id, reference: expired.reference, ended: 'expired' },
      ...{ reason: 'Spam', by: ['email'], createdAt: expired.createdAt },
      endedAt: expired.until,
    },
  ]);
});

it('bans of an address, ones that watch, and those of other sites are none', async () => {
  const gateway = await openGateway();
  await gateway.site('shop');
  const chat = await chatOf(gateway, { from: HERE });
  const visitor = gateway.secrets.readVisitor(chat.visitor) ?? '';
  for (const { id } of [
    await gateway.ban({ ip: HERE }),
    await gateway.ban({ visitor }, { effect: 'watch' }),
    await gateway.ban({ visitor }, { sites: ['shop'] }),
  ]) {
    await gateway.lift(id);
  }
  const token = await gateway.token('agent', ['default']);
  const answer = await gateway.ask(`/v1/sessions/${chat.code}`, { token });
  expect(await answer.json()).toMatchObject({
    blockedBefore: false,
    priorBans: [],
  });
});
