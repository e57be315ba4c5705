import { expect, it } from 'vitest';
import { openGateway } from '../../support/harness';

const openStreams = async (
  gateway: Awaited<ReturnType<typeof openGateway>>,
  path: string,
  count: number,
) => {
  const answers: Response[] = [];
  for (let opened = 0; opened < count; opened += 1) {
    answers.push(await gateway.ask(path));
  }
  const statuses = answers.map(({ status }) => status);
  return {
    open: statuses.filter((status) => status === 200).length,
    refused: answers.find(({ status }) => status === 429),
    close: () => Promise.all(answers.map(({ body }) => body?.cancel())),
  };
};

it('eight streams of one chat are open at most, and another once one has ended', async () => {
  const gateway = await openGateway({ rateLimit: 6000 });
  const { stream } = await gateway.chat();
  const first = await openStreams(gateway, stream, 5);
  const { open, refused } = await openStreams(
    gateway,
    stream.replace('/events', '/messages'),
    5,
  );
  expect(open).toBe(3);
  expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await refused?.json()).toMatchObject({ code: 'rate_limited' });
  // It is decided without a stream, too.
  expect((await gateway.ask(`${stream}?poll`)).status).toBe(200);
  await first.close();
  await expect.poll(async () => (await gateway.ask(stream)).status).toBe(200);
});

it('sixteen streams of one visitor are open at most', async () => {
  const gateway = await openGateway({ rateLimit: 6000 });
  const first = await gateway.chat();
  let open = 0;
  for (let chats = 0; chats < 4; chats += 1) {
    const { stream } = await gateway.chat({ visitor: first.visitor });
    open += (await openStreams(gateway, stream, 5)).open;
  }
  expect(open).toBe(16);
});

it('an address has a twelfth as many streams as requests a minute', async () => {
  const gateway = await openGateway({ rateLimit: 120 });
  let open = 0;
  for (let chats = 0; chats < 3; chats += 1) {
    const { stream } = await gateway.chat();
    open += (await openStreams(gateway, stream, 5)).open;
  }
  expect(open).toBe(10);
  const from = '198.51.100.7';
  const { stream } = await gateway.chat({}, { from });
  expect((await gateway.ask(stream, { from })).status).toBe(200);
});

it('streams are not counted with a rate limit of 0', async () => {
  const gateway = await openGateway({ rateLimit: 0 });
  const { stream } = await gateway.chat();
  expect((await openStreams(gateway, stream, 20)).open).toBe(20);
});
