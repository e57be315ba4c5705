import { describe, expect, it } from 'vitest';
import type { VendorChat } from '../../../../../../src/gateway/vendors/clients/client';
import { badGateway, type Fault } from '../../../../../vendors/faults';
import { openZendesk } from '../settings';

const idsOf = (chats: readonly VendorChat[]) => chats.map(({ id }) => id);

describe('a chat at Zendesk', () => {
  const code = 'K7F2-9QXM';

  it.each([code, 'k7f2-9qxm', 'doorlist-K7F2-9QXM'])(
    'is found by its tag %s',
    async (tag) => {
      const { vendor, client, clock } = await openZendesk();
      const startedAt = clock.now();
      vendor.startChat({ tags: ['vip'] });
      vendor.startChat({ tags: ['K7F2-9QXN', `x${code}`, `${code}1`] });
      const chat = vendor.startChat({ tags: ['vip', tag] });
      expect(await client.findChats({ code, startedAt })).toMatchObject([
        {
          id: chat.id,
          visitor: { kind: 'zendesk', value: chat.visitor.id },
          address: '198.51.100.1',
          name: 'Visitor 3',
          startedAt,
          endedAt: null,
        },
      ]);
    },
  );

  it('is found after it was tagged late, and ended', async () => {
    const { vendor, client, clock } = await openZendesk();
    const startedAt = clock.now();
    const { id } = vendor.startChat();
    clock.advance(60_000);
    vendor.tagChat(id, code);
    vendor.endChat(id);
    const found = await client.findChats({ code, startedAt });
    expect(found).toMatchObject([{ id, endedAt: clock.now() }]);
  });

  it('shares its code with whoever copies it', async () => {
    const { vendor, client, clock } = await openZendesk();
    vendor.startChat({ tags: [code] });
    vendor.startChat({ tags: [code] });
    const session = { code, startedAt: clock.now() };
    expect(await client.findChats(session)).toHaveLength(2);
  });

  it('is listed on pages, and on the next look only if it changed', async () => {
    const { vendor, client, clock } = await openZendesk();
    const from = client.chatsFrom?.(clock.now()) ?? '';
    // A thousand in one second: the second alone is no cursor.
    const started = Array.from({ length: 1001 }, () => vendor.startChat().id);
    vendor.quirks.nextPageHost = 'https://elsewhere.example';
    vendor.arm(badGateway);

    const look = async (at: string) => {
      const seen: VendorChat[] = [];
      let next = at;
      for await (const page of client.listChats?.(at) ?? []) {
        seen.push(...page.chats);
        next = page.next;
      }
      return { ids: idsOf(seen), next };
    };
    const first = await look(from);
    expect(first.ids.sort()).toEqual(started.sort());
    expect(await look(first.next)).toEqual({ ids: [], next: first.next });

    clock.advance(1000);
    vendor.endChat(started[5] ?? '');
    const later = await look(first.next);
    expect(later.ids).toEqual([started[5]]);
  });

  it('is listed once by a vendor whose next page is the same page', async () => {
    const { vendor, client, clock } = await openZendesk();
    for (let made = 0; made < 1000; made += 1) vendor.startChat();
    const from = client.chatsFrom?.(clock.now()) ?? '';
    const toItself: Fault = (work) => {
      const reply = work();
      const next_page = `${vendor.origin}/?${from}`;
      const page: object = JSON.parse(reply.body) as object;
      return { ...reply, body: JSON.stringify({ ...page, next_page }) };
    };
    vendor.arm(toItself, { times: 9 });
    const pages = [];
    for await (const page of client.listChats?.(from) ?? []) pages.push(page);
    expect(pages).toHaveLength(1);
  });

  it('cannot be closed by us', async () => {
    const { client } = await openZendesk();
    expect(client.closeChat).toBeUndefined();
  });
});
