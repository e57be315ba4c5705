import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createConversation,
  type Conversation,
} from '../../../demo/chat/conversation';
import { startRelay } from '../../../demo/chat/relay';
import { startFakeGateway, type FakeGateway } from './fake-gateway';
import { waitFor } from '../../wait-for';

describe('relay between the shop and the gateway', () => {
  let gateway: FakeGateway;
  let conversation: Conversation;
  let stop: () => void;

  const start = () => {
    const relay = startRelay({ gateway: gateway.url, site: 'a shop' });
    stop = relay(conversation, 'secret/token');
  };
  const soon = (check: () => void) => waitFor(check);

  beforeEach(async () => {
    gateway = await startFakeGateway();
    conversation = createConversation('c');
    stop = () => undefined;
  });
  afterEach(async () => {
    stop();
    await gateway.stop();
  });

  it('brings earlier and later texts of the visitor, in their order', async () => {
    conversation.add('visitor', 'one');
    conversation.add('visitor', 'two');
    start();
    await soon(() => expect(gateway.messages).toHaveLength(2));
    conversation.add('visitor', 'three');
    await soon(() =>
      expect(gateway.texts()).toEqual([
        'visitor: one',
        'visitor: two',
        'visitor: three',
      ]),
    );
  });

  it('names site and token in the path, each escaped', async () => {
    start();
    await soon(() =>
      expect(gateway.paths).toContain(
        'GET /v1/sites/a%20shop/sessions/secret%2Ftoken/messages',
      ),
    );
  });

  it('brings the agent’s replies once, over broken streams too', async () => {
    start();
    await soon(() => expect(gateway.openStreams()).toBe(1));
    gateway.reply('hello');
    await soon(() => expect(conversation.messages).toHaveLength(1));
    gateway.cutStreams();
    await soon(() => expect(gateway.openStreams()).toBe(0));
    gateway.reply('are you there?');
    await soon(() => expect(conversation.messages).toHaveLength(2));
    expect(conversation.messages.map(({ text }) => text)).toEqual([
      'hello',
      'are you there?',
    ]);
  });

  it('sends a text again that the gateway was too busy for', async () => {
    gateway.moods.push(503, 429);
    conversation.add('visitor', 'one');
    conversation.add('visitor', 'two');
    start();
    await soon(() =>
      expect(gateway.texts()).toEqual(['visitor: one', 'visitor: two']),
    );
  });

  it('does not send a text twice whose answer was lost', async () => {
    gateway.moods.push('lose the answer');
    conversation.add('visitor', 'one');
    conversation.add('visitor', 'two');
    start();
    await soon(() => expect(gateway.texts()).toContain('visitor: two'));
    expect(gateway.texts()).toEqual(['visitor: one', 'visitor: two']);
  });

  it('waits for a gateway that is away, and then brings all', async () => {
    const { port } = gateway;
    await gateway.stop();
    conversation.add('visitor', 'one');
    start();
    conversation.add('visitor', 'two');
    gateway = await startFakeGateway(port);
    await soon(() =>
      expect(gateway.texts()).toEqual(['visitor: one', 'visitor: two']),
    );
    gateway.reply('hello');
    await soon(() => expect(conversation.messages).toHaveLength(3));
  });

  it('drops what a refused visitor says, and goes on', async () => {
    gateway.moods.push(403);
    conversation.add('visitor', 'one');
    conversation.add('visitor', 'two');
    start();
    await soon(() => expect(gateway.texts()).toEqual(['visitor: two']));
    expect(conversation.ended).toBe(false);
  });

  it('ends the conversation when the session ended', async () => {
    start();
    await soon(() => expect(gateway.openStreams()).toBe(1));
    gateway.tellAll('ended');
    await soon(() => expect(conversation.ended).toBe(true));
  });

  it.each([404, 410])(
    'ends the conversation when its stream answers %i',
    async (status) => {
      gateway.answerStreamsWith(status);
      start();
      await soon(() => expect(conversation.ended).toBe(true));
      expect(gateway.paths).toHaveLength(1);
    },
  );

  it('lets go of the stream when the visitor ended the conversation', async () => {
    conversation.add('visitor', 'bye');
    start();
    await soon(() => expect(gateway.openStreams()).toBe(1));
    conversation.end();
    await soon(() => expect(gateway.openStreams()).toBe(0));
    expect(gateway.texts()).toEqual(['visitor: bye']);
  });
});
