import { describe, expect, it } from 'vitest';
import type { Ban } from '../../../../src/protocol/bans';
import type { Session } from '../../../../src/protocol/sessions';
import { VENDORS as NAMES } from '../../../../src/protocol/vendors';
import { keyId } from '../../../../src/gateway/keys/key';
import { startEngine } from '../../support/sync-engine';
import {
  openSetting,
  VENDORS,
  type VendorName,
} from '../../support/sync-setting';

const MINUTE = 60_000;
const HERE = '203.0.113.24';
const ELSEWHERE = '198.51.100.9';

/** A chat that runs at the vendor and here, with the engine of a gateway. */
const openChat = async (name: VendorName) => {
  const setting = await openSetting(name);
  const { gateway, vendor } = setting;
  const engine = await startEngine(setting);
  const { code, visitor } = await gateway.chat({ widget: name });
  const chat = vendor.chat(code, HERE);
  return {
    ...{ setting, engine, code, visitor, chat },
    block: async () => {
      const body = { session: code, kinds: ['visitor'] };
      const answer = await gateway.write('POST', '/v1/bans', body);
      expect(answer.status).toBe(201);
      return (await answer.json()) as Ban;
    },
    show: async (id: number) =>
      (await (await gateway.write('GET', `/v1/bans/${id}`)).json()) as Ban,
    chats: async () => {
      const answer = await gateway.write('GET', '/v1/sessions');
      return ((await answer.json()) as { data: Session[] }).data;
    },
  };
};

describe.each(VENDORS)(
  'with %s, the code of a banned visitor’s chat',
  (name) => {
    const vendorName = NAMES[name].name;
    it('on a second visitor lifts nothing, bans nobody, and flags that chat', async () => {
      const { setting, engine, code, chat, ...chatted } = await openChat(name);
      await engine.pass(MINUTE);
      const { id } = await chatted.block();
      const banned = [keyId(chat.visitor)];
      await engine.until(() => expect(setting.there()).toEqual(banned));

      await engine.pass(MINUTE);
      const second = setting.vendor.chat(code, ELSEWHERE);
      await engine.pass(6 * MINUTE);
      expect(setting.there()).toEqual(banned);
      expect(setting.writes().map(({ method }) => method)).toEqual(['POST']);
      const { vendors } = await chatted.show(id);
      expect(vendors).toEqual([
        {
          ...{ vendor: name, account: 'acme', state: 'at the vendor' },
          why: `2 visitors at ${vendorName} carry this chat’s code, 1 of them only since the block: flagged, not banned.`,
          ...{ carriers: 2, lateCarriers: 1 },
        },
      ]);
      const shown = (await chatted.chats()).find(
        ({ visitor }) => visitor === second.visitor.value,
      );
      expect(shown).toMatchObject({
        ...{ unchecked: true, ban: null },
        flags: [{ kind: 'linked', ban: id, confidence: 'possible' }],
      });
      if (name === 'acquire') expect(second.runs()).toBe(false);

      await engine.pass(24 * 60 * MINUTE, 24 * 60 * MINUTE);
      const later = await chatted.chats();
      expect(later.flatMap(({ flags }) => flags)).toEqual([]);
      expect(setting.there()).toEqual(banned);
    });

    it('on two visitors before the block has both banned', async () => {
      const { setting, engine, code, chat, ...chatted } = await openChat(name);
      const second = setting.vendor.chat(code, ELSEWHERE);
      await engine.pass(2 * MINUTE);
      const { id } = await chatted.block();
      const both = [chat.visitor, second.visitor].map(keyId).sort();
      await engine.until(() => expect(setting.there()).toEqual(both));
      const { vendors } = await chatted.show(id);
      expect(vendors).toMatchObject([
        {
          ...{ state: 'at the vendor', carriers: 2 },
          why: `2 visitors at ${vendorName} carry this chat’s code.`,
        },
      ]);
      expect(vendors?.[0]).not.toHaveProperty('lateCarriers');
      if (name === 'acquire') {
        await engine.until(() => {
          expect([chat.runs(), second.runs()]).toEqual([false, false]);
        });
      }

      await setting.gateway.lift(id);
      await engine.until(() => expect(setting.there()).toEqual([]));
    });

    it('on two visitors, of whom nobody looked before the block, has both banned', async () => {
      const { setting, engine, code, chat, ...chatted } = await openChat(name);
      const second = setting.vendor.chat(code, ELSEWHERE);
      await chatted.block();
      const both = [chat.visitor, second.visitor].map(keyId).sort();
      await engine.until(() => expect(setting.there()).toEqual(both));
      await engine.pass(6 * MINUTE);
      expect(setting.there()).toEqual(both);
    });

    it('that turns up after the block alone bans nobody', async () => {
      const setting = await openSetting(name);
      const { gateway, vendor, clock } = setting;
      const engine = await startEngine(setting);
      const { code } = await gateway.chat({ widget: name });
      await engine.pass(2 * MINUTE);
      const body = { session: code, kinds: ['visitor'] };
      await gateway.write('POST', '/v1/bans', body);
      await engine.pass(MINUTE);
      clock.advance(1000);
      vendor.chat(code, ELSEWHERE);
      await engine.pass(6 * MINUTE);
      expect(setting.there()).toEqual([]);
      const [ban] = (
        (await (await gateway.write('GET', '/v1/bans')).json()) as {
          data: Ban[];
        }
      ).data;
      expect(ban?.vendors).toMatchObject([
        { state: 'not known', carriers: 1, lateCarriers: 1 },
      ]);
    });

    it('is the visitor’s own although the vendor’s clock is ahead', async () => {
      const setting = await openSetting(name);
      const { gateway, vendor, clock } = setting;
      const engine = await startEngine(setting);
      const { code } = await gateway.chat({ widget: name });
      const now = clock.now();
      // Its chat began here just now, and at the vendor in a while.
      clock.advance(40_000);
      const chat = vendor.chat(code, HERE);
      clock.advance(now - clock.now());
      const body = { session: code, kinds: ['visitor'] };
      await gateway.write('POST', '/v1/bans', body);
      await engine.until(() => {
        expect(setting.there()).toEqual([keyId(chat.visitor)]);
      });
    });
  },
);
