import { expect, it } from 'vitest';
import {
  expectNoTrouble,
  listenForTrouble,
  openBrowser,
  signIn,
  visit,
  visitorAt,
} from './people';
import { comeBackAndUnblock, goOn, talk } from './story-steps';
import { useStack } from './use-stack';

const held = useStack();

it('an agent blocks a visitor, and the chat stays closed until unblocked', async () => {
  const { browser, stack } = held;
  const agent = await signIn(await openBrowser(browser, '198.51.100.1'), stack);
  const bystander = await visit(
    await openBrowser(browser, '203.0.113.99'),
    `${stack.shop}/lamps`,
  );

  const home = await openBrowser(browser, '203.0.113.24');
  const first = await visit(home, `${stack.shop}/lamps`);
  const trouble = listenForTrouble(first.page);
  await talk(first, agent);
  const second = await visit(home, `${stack.shop}/lamps`);
  await second.isAdmitted();

  // The agent blocks: both tabs close without a reload.
  await agent.block({ reason: 'Insults' });
  await first.isRefused();
  await second.isRefused();
  await agent.page
    .getByText(/Blocked until .* by Ada/)
    .first()
    .waitFor();

  // The shop's next page, by a click.
  await first.page.getByRole('link', { name: /Dune/ }).click();
  await first.page.waitForURL(/dune/);
  await visitorAt(first.page).isRefused();

  // Reloaded with the gateway away: still refused, and nothing was asked of it
  // that it could have answered.
  await stack.stopGateway();
  const answered: string[] = [];
  first.page.on('response', (response) => {
    const fromGateway = response.url().startsWith(`${stack.gateway}/v1`);
    if (fromGateway) answered.push(response.url());
  });
  await first.page.reload({ waitUntil: 'load' });
  await visitorAt(first.page).isRefused();
  const third = await visit(home, `${stack.shop}/lamps/fern`);
  await third.isRefused();
  expect(answered).toEqual([]);

  await comeBackAndUnblock(stack, agent, [first, second, third], 'Insults');

  await goOn(bystander);
  expectNoTrouble(trouble);
});

it('a blocked address is refused in a fresh profile too', async () => {
  const { browser, stack } = held;
  const agent = await signIn(await openBrowser(browser, '198.51.100.1'), stack);
  const one = await visit(
    await openBrowser(browser, '203.0.113.50'),
    `${stack.shop}/lamps`,
  );
  await one.say('buy followers');
  await agent.open('buy followers');
  await agent.block({ address: true, reason: 'Spam from an address' });
  await one.isRefused();

  const fresh = await visit(
    await openBrowser(browser, '203.0.113.50'),
    `${stack.shop}/lamps`,
  );
  await fresh.isRefused();
  const neighbour = await visit(
    await openBrowser(browser, '203.0.113.51'),
    `${stack.shop}/lamps`,
  );
  await neighbour.isAdmitted();

  await agent.unblock('Spam from an address');
  await one.isAdmitted();
});

it('a ban of two seconds ends by itself, without a reload', async () => {
  const { browser, stack } = held;
  const agent = await signIn(await openBrowser(browser, '198.51.100.1'), stack);
  const visitor = await visit(
    await openBrowser(browser, '203.0.113.60'),
    `${stack.shop}/lamps`,
  );
  await visitor.say('only for a moment');
  await agent.open('only for a moment');
  const { data } = (await stack.api('GET', '/v1/sessions?state=live')) as {
    data: { code: string; lastMessage: { text: string } | null }[];
  };
  const session = data.find(
    ({ lastMessage }) => lastMessage?.text === 'only for a moment',
  );
  await stack.api('POST', '/v1/bans', {
    session: session?.code,
    kinds: ['visitor'],
    until: new Date(Date.now() + 2000).toISOString(),
  });
  await visitor.isRefused();
  await visitor.isAdmitted();
});

it('a chat that goes on over two pages is closed on the second', async () => {
  const { browser, stack } = held;
  const agent = await signIn(await openBrowser(browser, '198.51.100.1'), stack);
  const context = await openBrowser(browser, '203.0.113.70');
  const visitor = await visit(context, `${stack.shop}/lamps`);
  await visitor.say('first page');
  await agent.open('first page');
  await agent.hears('first page');
  await visitor.page.goto(`${stack.shop}/lamps/ember`);
  await visitor.say('second page');
  await agent.hears('second page');
  await agent.block({ reason: 'On two pages' });
  await visitor.isRefused();
});

it('a browser that lost its storage is known by its cookie on the same site', async () => {
  const { browser, stack } = held;
  const agent = await signIn(await openBrowser(browser, '198.51.100.1'), stack);
  const context = await openBrowser(browser, '203.0.113.80');
  const visitor = await visit(context, `${stack.sameSiteShop}/lamps`);
  await visitor.say('clearing my storage');
  await agent.open('clearing my storage');
  await agent.block({ reason: 'Clears storage' });
  await visitor.isRefused();

  await visitor.page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) {
      if (name) indexedDB.deleteDatabase(name);
    }
  });
  await visitor.page.close();
  const again = await visit(context, `${stack.sameSiteShop}/lamps`);
  await again.isRefused();

  // Both cleared: a new visitor, as the docs say.
  await context.clearCookies();
  await again.page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) {
      if (name) indexedDB.deleteDatabase(name);
    }
  });
  await again.page.close();
  const anew = await visit(context, `${stack.sameSiteShop}/lamps`);
  await anew.isAdmitted();
});

it('a blocked visitor who switches the script off is refused by the shop’s chat server', async () => {
  const { browser, stack } = held;
  const from = '203.0.113.66';
  await stack.api('POST', '/v1/bans', { keys: [{ kind: 'ip', value: from }] });
  const home = await openBrowser(browser, from);
  await home.route('**/doorlist*.js', (route) => route.abort());
  const visitor = await visit(home, `${stack.shop}/custom/lamps`);
  await visitor.say('You will read this anyway');
  await visitor.page.getByText('Not sent.').waitFor();
});
