import { describe, expect, it } from 'vitest';
import { linkIdentity } from '../../../../src/gateway/identity/link-identity';
import { keyId, type Key } from '../../../../src/gateway/keys/key';
import type { Ban } from '../../../../src/protocol/bans';
import { identityOf } from '../../support/sign-identity';
import { startProcess } from '../../support/sync-process';
import {
  openSetting,
  openTwoVendors,
  VENDORS,
  type Setting,
  type VendorName,
} from '../../support/sync-setting';

const MINUTE = 60_000;
const HERE = '203.0.113.24';
const ANA = { kind: 'email', value: 'ana@example.com' } as const;

const prove = ({ db, clock }: Setting, visitor: string, keys: readonly Key[]) =>
  linkIdentity(db, { visitor, site: 'default' }, keys, clock.now());

const OTHER: Record<VendorName, VendorName> = {
  zendesk: 'acquire',
  acquire: 'zendesk',
};

/** Two vendors at whom the site's server knows one visitor. */
const openBoth = async () => {
  const both = await openTwoVendors();
  const processes = VENDORS.map((name) => startProcess(both[name]));
  return {
    both,
    id: (name: VendorName) => both[name].vendor.key(1),
    settle: async () => {
      for (let round = 0; round < 3; round += 1) {
        both.zendesk.clock.advance(400_000);
        await both.zendesk.gateway.sweep();
        for (const process of processes) await process.sync();
      }
    },
    active: async () => {
      const page = await both.zendesk.gateway.write(
        'GET',
        '/v1/bans?state=active',
      );
      return ((await page.json()) as { data: Ban[] }).data;
    },
  };
};

describe.each(VENDORS)('with %s', (name) => {
  it('a ban by what is proven reaches the ids of everybody who proves it', async () => {
    const setting = await openSetting(name);
    const { gateway, vendor, clock } = setting;
    const process = startProcess(setting);
    const first = vendor.key(1);
    const late = vendor.key(3);
    const other = vendor.key(5);
    await prove(setting, 'vone', [ANA, first]);
    await prove(setting, 'vtwo', [late]);
    await prove(setting, 'vother', [other]);
    const ban = await gateway.ban({ email: ANA.value });
    await process.sync();
    expect(setting.there()).toContain(keyId(first));
    // Proven only by now: of that browser, too.
    await prove(setting, 'vtwo', [ANA]);
    clock.advance(MINUTE);
    await process.sync();
    const there = setting.there().filter((one) => one.startsWith(name));
    expect(there).toEqual([keyId(first), keyId(late)].sort());
    const shown = await gateway.write('GET', `/v1/bans/${ban.id}`);
    expect(await shown.json()).toMatchObject({
      vendors: [{ state: 'at the vendor' }],
    });
    await gateway.lift(ban.id);
    clock.advance(MINUTE);
    await process.sync();
    expect(setting.there()).toEqual([]);
  });

  it('a block of the person ends the chat and holds the id there', async () => {
    const setting = await openSetting(name);
    const { gateway, vendor, clock } = setting;
    const process = startProcess(setting);
    const { value } = vendor.key(1);
    const identity = identityOf(gateway, { [name]: value, email: ANA.value });
    const { code } = await gateway.chat({ widget: name, identity });
    await gateway.write('POST', '/v1/bans', {
      session: code,
      kinds: ['person'],
    });
    clock.advance(MINUTE);
    await process.sync();
    expect(setting.there()).toContain(`${name} ${value}`);
  });

  describe('and the other vendor, a ban made there', () => {
    it.each([
      ['before', 'where it came from'],
      ['before', 'at the other'],
      ['before', 'here'],
      ['after', 'where it came from'],
      ['after', 'at the other'],
      ['after', 'here'],
    ])(
      'of a person known %s it holds at both, until it is lifted %s',
      async (when, where) => {
        const { both, id, settle, active } = await openBoth();
        const [there, other] = [both[name], both[OTHER[name]]];
        const keys = [id('zendesk'), id('acquire')];
        const names = (one: Setting) => [keyId(one.vendor.key(1))];
        if (when === 'before') await prove(there, 'vone', keys);
        const theirs = there.vendor.ban(id(name));
        await settle();
        expect(await active()).toMatchObject([{ source: name }]);
        if (when === 'after') {
          expect(other.there()).toEqual([]);
          await prove(there, 'vone', keys);
          await settle();
        }
        expect(there.there()).toEqual(names(there));
        expect(other.there()).toEqual(names(other));
        // Nothing came back as a ban of its own.
        const [ban, ...more] = await active();
        expect(more).toEqual([]);

        if (where === 'where it came from') there.vendor.lift(theirs);
        if (where === 'here') await there.gateway.lift(ban?.id ?? 0);
        if (where === 'at the other') {
          for (const one of other.vendor.bans()) other.vendor.lift(one.id);
        }
        await settle();
        expect([there.there(), other.there()]).toEqual([[], []]);
        expect(await active()).toEqual([]);
      },
    );
  });
});

it('a ban that spares anybody goes to Zendesk by ids only', async () => {
  const setting = await openSetting('zendesk');
  const { gateway, vendor, clock } = setting;
  const process = startProcess(setting);
  const { value } = vendor.key(1);
  await gateway.ban({ zendesk: value, ip: HERE }, { sparing: true });
  await process.sync();
  expect(setting.there()).toEqual([`zendesk ${value}`]);
  const ban = await gateway.ban({ ip: HERE }, { sparing: false });
  clock.advance(MINUTE);
  await process.sync();
  expect(setting.there()).toContain(`ip ${HERE}`);
  await gateway.lift(ban.id);
  clock.advance(MINUTE);
  await process.sync();
  expect(setting.there()).toEqual([`zendesk ${value}`]);
});

it('a key that has ended stands at no vendor while its ban goes on', async () => {
  const setting = await openSetting('zendesk');
  const { gateway, vendor, clock } = setting;
  const process = startProcess(setting);
  const { value } = vendor.key(1);
  const until = new Date(clock.now() + 60 * MINUTE).toISOString();
  await gateway.write('POST', '/v1/bans', {
    keys: [
      { kind: 'zendesk', value },
      { kind: 'ip', value: HERE, until },
    ],
    sparing: false,
  });
  await process.sync();
  expect(setting.there()).toEqual([`ip ${HERE}`, `zendesk ${value}`]);
  clock.advance(60 * MINUTE);
  await gateway.sweep();
  await process.sync();
  expect(setting.there()).toEqual([`zendesk ${value}`]);
});
