import { describe, expect, it } from 'vitest';
import {
  expectNoTrouble,
  listenForTrouble,
  openBrowser,
  signIn,
  visit,
  visitorAt,
} from './people';
import { useStack } from './use-stack';

const held = useStack();

/** Each page of the shop, and how agents read what widget a chat came from. */
const PAGES = [
  ['acquire-v1', '/acquire-v1/lamps'],
  ['zendesk-classic', '/zendesk-classic/lamps'],
  ['zendesk-messaging', '/zendesk-messaging/lamps'],
  ['lumen', '/custom/lamps'],
  ['acquire', '/lamps?widget=auto'],
  ['zendesk-classic', '/zendesk-classic/lamps?widget=auto'],
  ['zendesk-messaging', '/zendesk-messaging/lamps?widget=auto'],
  ['acquire-v1', '/acquire-v1/lamps?widget=auto'],
] as const;

describe.each(PAGES)('%s at %s', (name, path) => {
  it('is closed by an agent in front of the visitor, and given back', async () => {
    const { browser, stack } = held;
    const place = PAGES.findIndex(([, other]) => other === path) + 1;
    const agent = await signIn(
      await openBrowser(browser, '198.51.100.1'),
      stack,
    );
    const bystander = await visit(
      await openBrowser(browser, `203.0.113.${place}`),
      stack.shop + path,
    );
    const home = await openBrowser(browser, `203.0.113.${100 + place}`);
    const visitor = await visit(home, stack.shop + path);
    const trouble = listenForTrouble(visitor.page);
    const words = `${place}: your lamps are trash`;
    await visitor.say(words);
    await agent.open(words);
    await agent.hears(words);
    await agent.reply(`${place}: why?`);
    await visitor.hears(`${place}: why?`);
    const { data } = (await stack.api(
      'GET',
      `/v1/sessions?state=live&q=203.0.113.${100 + place}`,
    )) as { data: { widget: string }[] };
    expect(data.map(({ widget }) => widget)).toEqual([name]);

    await agent.block({ reason: `Insults ${place}` });
    await visitor.isRefused();

    // The next page, and a reload.
    const next = await visit(home, stack.shop + path);
    await next.isRefused();
    await visitor.page.reload({ waitUntil: 'load' });
    await visitorAt(visitor.page).isRefused();

    await agent.unblock(`Insults ${place}`);
    await visitor.isAdmitted();
    await next.isAdmitted();
    await bystander.isAdmitted();
    expectNoTrouble(trouble);
    for (const context of [home, bystander.page.context()]) {
      await context.close();
    }
    await agent.page.context().close();
  });
});
