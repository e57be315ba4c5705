import { expect, it } from 'vitest';
import { listRecentSessions } from '../../../src/gateway/sessions/list-recent-sessions';
import { openGateway, START, type TestGateway } from '../support/harness';

const LIMIT = 50;

const listCodes = async ({ db }: TestGateway) => {
  const rows = await listRecentSessions(db, { since: START, limit: LIMIT });
  return rows.map(({ code }) => code);
};

it.each([
  ['one address', () => ({ from: '198.51.100.7' })],
  ['one /64', (index: number) => ({ from: `2001:db8::${index + 1}` })],
])(
  'a flood of chats from %s pushes out nobody else’s chat',
  async (_, visitorAt) => {
    const gateway = await openGateway();
    const { code } = await gateway.chat();
    for (let index = 0; index < LIMIT + 5; index += 1) {
      gateway.pass(1);
      await gateway.chat({}, visitorAt(index));
    }
    const codes = await listCodes(gateway);
    expect(codes).toHaveLength(LIMIT);
    expect(codes).toContain(code);
    // Newest first, as ever.
    expect(codes.at(-1)).toBe(code);
  },
);

it('many chats of one address are all listed where there is room', async () => {
  const gateway = await openGateway();
  for (let index = 0; index < 40; index += 1) await gateway.chat();
  expect(await listCodes(gateway)).toHaveLength(40);
});
