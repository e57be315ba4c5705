// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { BanRequest } from '../../../src/protocol/ban-request';
import { fakeGateway, ok, problem } from './fake-gateway';
import { openWithChats } from './open-panel';
import { aBan, aMe, aPreview, aReach, aSession, NOW } from './samples';
import { waitFor } from '../../wait-for';

beforeEach(() => {
  vi.setSystemTime(NOW);
  return () => vi.useRealTimers();
});

const ban = aBan({
  ...{ id: 8, reference: '8F3K-2WQD', until: '2026-11-21T14:05:00.000Z' },
  keys: [
    {
      ...{ id: 1, kind: 'ip', value: '203.0.113.7', typed: '203.0.113.7' },
      matches: true,
    },
  ],
});

describe('blocking somebody without a chat', () => {
  const open = async (gateway = fakeGateway()) => {
    const panel = await openWithChats(gateway, aSession());
    panel.press('n');
    await panel.find('dialog[open]');
    return panel;
  };

  it('lies by the key N over the view one is in, and leaves it as it was', async () => {
    const panel = await open();
    expect(panel.router.url()).toBe('/console/blocked/new');
    await panel.find('.chats');
    await panel.click('Cancel');
    await waitFor(() => expect(panel.all('dialog')).toEqual([]));
    expect(panel.router.url()).toBe('/console/chats');
  });

  it('takes several lines as several keys, and says that it is done, with one Undo', async () => {
    const gateway = fakeGateway({
      'POST /v1/bans': ok(ban, 201),
      'DELETE /v1/bans/8': ok({ ...ban, state: 'lifted', still: [] }),
    });
    const panel = await open(gateway);
    await panel.type('[name=keys]', '203.0.113.7\nkevin@cheap-biz.example');
    await panel.says('footer', /203\.0\.113\.7 and kevin@cheap-biz\.example/);
    await panel.click('Block');
    await panel.says('.strip', /203\.0\.113\.7 is blocked until Sat 21 Nov/);
    expect(gateway.to('POST /v1/bans')[0]?.body).toMatchObject({
      keys: [
        { kind: 'ip', value: '203.0.113.7' },
        { kind: 'email', value: 'kevin@cheap-biz.example' },
      ],
      for: '1d',
    });
    await panel.click('Undo');
    await waitFor(() => expect(panel.all('.strip')).toEqual([]));
    expect(gateway.to('DELETE /v1/bans/8')).toHaveLength(1);
  });

  it('says of each line whom it reaches, and which is wrong', async () => {
    const gateway = fakeGateway();
    gateway.answer('POST /v1/bans/preview', () => {
      const { keys = [] } = gateway.asked.at(-1)?.body as BanRequest;
      return keys.some(({ value }) => value === 'nonsense')
        ? problem(422, 'invalid', {
            ...{ detail: 'Expected a domain.', field: 'keys.1.value' },
          })()
        : Response.json(
            aPreview({
              reach: [
                aReach({ field: 'keys.0.value', kind: 'ip', visitors: 12 }),
              ],
            }),
          );
    });
    const panel = await open(gateway);
    await panel.type('[name=keys]', '203.0.113.7');
    await panel.says('.typed-keys li', /12 visitors in 30 days/);
    await panel.type('[name=keys]', '203.0.113.7\nnonsense');
    await panel.says('#block-error-keys', 'Expected a domain.');
    await panel.says('.typed-keys .wrong', /nonsense/);
  });

  it('asks what to block while nothing is typed', async () => {
    const gateway = fakeGateway();
    const panel = await open(gateway);
    await panel.click('Block');
    await panel.says('#block-error-keys', 'Write whom to block');
    expect(gateway.to('POST /v1/bans')).toEqual([]);
  });

  it('is nothing a viewer does', async () => {
    const gateway = fakeGateway({ 'GET /v1/me': ok(aMe({ role: 'viewer' })) });
    const panel = await openWithChats(gateway, aSession());
    panel.press('n');
    expect(panel.router.url()).toBe('/console/chats');
  });
});
