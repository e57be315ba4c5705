import { beforeAll, describe, expect, it } from 'vitest';
import { openAcquireVendor } from '../vendors/acquire';
import { openZendeskVendor } from '../vendors/zendesk';
import { openBrowser, signIn, visit } from './people';
import { startPostgres } from '../gateway/support/postgres/start-postgres';
import { useStack } from './use-stack';

const openZendesk = async () => {
  const vendor = await openZendeskVendor();
  return {
    page: '/zendesk-classic/lamps',
    connect: ['zendesk', '--subdomain', 'lumen'],
    vendor,
    token: vendor.tokens.administrator,
    /** A chat there, marked as the widget marked it; who the visitor is there. */
    startChat: (code: string) =>
      vendor.startChat({ tags: [`doorlist_${code}`] }).visitor.id,
    banned: () => [...vendor.bans.values()].map((row) => row.visitor_id),
    ban: (visitor: string) => vendor.ban({ visitor_id: visitor }),
    liftAll: () => [...vendor.bans.keys()].forEach((id) => vendor.lift(id)),
  };
};

const openAcquire = async () => {
  const vendor = await openAcquireVendor();
  return {
    page: '/lamps',
    connect: ['acquire', '--account', 'lumen'],
    vendor,
    token: vendor.tokens.full,
    startChat: (code: string) =>
      String(vendor.startChat({ doorlist: code }).contactId),
    banned: () =>
      [...vendor.blocks.values()].map(({ contactId }) => String(contactId)),
    ban: (contact: string) => vendor.blockContact(Number(contact)),
    liftAll: () =>
      [...vendor.blocks.keys()].forEach((id) => vendor.unblock(id)),
  };
};

describe.each([
  ['SQLite', undefined],
  ['PostgreSQL', startPostgres],
])('on %s', (_, openDatabase) => {
  const held = useStack(openDatabase);

  beforeAll(async () => {
    // Whoever has no chat hears of a ban when the list is due.
    await held.stack.cli(['site', 'add', 'default', '--max-age', '2']);
  });

  it.each([
    ['Zendesk', openZendesk, '203.0.113.41'],
    ['Acquire', openAcquire, '203.0.113.42'],
  ])(
    'a site whose chat is at %s has one list of bans with it, whoever blocks and whoever lifts',
    async (name, open, address) => {
      const { browser, stack } = held;
      const there = await open();
      const site = ['site', 'vendor', 'default', ...there.connect];
      await stack.cli(
        [...site, '--token-stdin', '--host', there.vendor.origin],
        there.token,
      );
      const sync = () => stack.cli(['vendor', 'sync', 'default']);
      const agent = await signIn(
        await openBrowser(browser, '198.51.100.1'),
        stack,
      );
      const visitor = await visit(
        await openBrowser(browser, address),
        stack.shop + there.page,
      );
      const words = `${name}: your lamps are trash`;
      await visitor.say(words);
      await agent.open(words);
      const { data } = (await stack.api(
        'GET',
        `/v1/sessions?state=live&q=${address}`,
      )) as { data: { code: string }[] };
      const id = there.startChat(data[0]?.code ?? '');

      // Our agent blocks: it is a ban there, and the block's page says so.
      await agent.block({ reason: `Insults at ${name}` });
      await visitor.isRefused();
      await expect.poll(there.banned).toEqual([id]);
      await agent.showBans();
      await agent.bans
        .getByRole('row')
        .filter({ hasText: `Insults at ${name}` })
        .getByRole('link')
        .first()
        .click();
      await agent.page.getByRole('columnheader', { name }).waitFor();
      await agent.page
        .getByRole('cell', { name: 'blocked', exact: true })
        .first()
        .waitFor();

      // Their agent lifts it: the chat comes back here.
      there.liftAll();
      await sync();
      await visitor.isAdmitted();

      // Their agent bans: this browser is refused, and only here is that undone.
      there.ban(id);
      await sync();
      const refusedAtNextView = async () => {
        await visitor.page.reload();
        await visitor.page.waitForFunction(() => window.Doorlist);
        return visitor.page.evaluate(
          () =>
            new Promise<boolean>((resolve) => {
              window.Doorlist?.init({
                onRefused: () => resolve(true),
                onAdmitted: () => resolve(false),
              });
            }),
        );
      };
      await expect.poll(refusedAtNextView).toBe(true);
      await visitor.isRefused();
      await agent.showBans();
      await agent.bans
        .getByRole('row')
        .filter({ hasText: id })
        .first()
        .getByRole('button', { name: 'Unblock' })
        .click();
      await visitor.isAdmitted();
      await expect.poll(there.banned).toEqual([]);

      await stack.cli([...site.slice(0, 4), '--remove']);
      await there.vendor.close();
    },
  );
});
