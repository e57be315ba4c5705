import { expect, it } from 'vitest';
import { openBrowser, visit } from './people';
import { useStack } from './use-stack';

const held = useStack();

it.each(['/lamps', '/zendesk-messaging/lamps'])(
  'a browser’s first chat, with two tabs of %s open, is one session of one visitor',
  async (path) => {
    const { browser, stack } = held;
    const address = path === '/lamps' ? '203.0.113.120' : '203.0.113.121';
    const context = await openBrowser(browser, address);
    const asked: string[] = [];
    const answered: number[] = [];
    context.on('request', (request) => {
      if (request.url().endsWith('/sessions')) asked.push(request.method());
    });
    context.on('response', (response) => {
      if (response.url().endsWith('/sessions'))
        answered.push(response.status());
    });
    const [one, two] = [
      await visit(context, stack.shop + path),
      await visit(context, stack.shop + path),
    ];
    await two.launcher.waitFor();
    await one.say('Is the Fern out of stock?');
    // The other tab is told of it, and an agent's reply reaches both.
    await two.page.waitForFunction(
      () =>
        new Promise<boolean>((resolve) => {
          window.Doorlist?.init({ onChatInitiated: () => resolve(true) });
        }),
    );
    await expect.poll(() => answered).toEqual([201]);
    const { data } = (await stack.api(
      'GET',
      `/v1/sessions?state=live&q=${address}`,
    )) as { data: unknown[] };
    expect(data).toHaveLength(1);
    expect(asked).toEqual(['POST']);
    await context.close();
  },
);
