import { expect, it } from 'vitest';
import { comeBackAndUnblock, goOn, talk } from '../browser/story-steps';
import { openBrowser } from './open-browser';
import { signIn, visit } from './people';
import { useEngine } from './use-engine';

const held = useEngine();

it('an agent blocks a visitor, and the chat stays closed until unblocked', async () => {
  const { engine, stack } = held;
  const agents = await openBrowser(engine, { address: '198.51.100.1' });
  const agent = await signIn(agents, stack);
  const passing = await openBrowser(engine, { address: '203.0.113.99' });
  const bystander = await visit(passing, `${stack.shop}/lamps`);

  const home = await openBrowser(engine, { address: '203.0.113.24' });
  const first = await visit(home, `${stack.shop}/lamps`);
  await talk(first, agent);
  const second = await visit(home, `${stack.shop}/lamps`);
  await second.isAdmitted();

  // The agent blocks: both tabs close without a reload.
  await agent.block('Insults');
  await first.isRefused();
  await second.isRefused();
  await agent.seesBlockedBy('Ada');

  // The shop's next page, by a click.
  await first.page.click({ role: 'link', contains: 'Dune' });
  await first.page.see({ role: 'heading', name: 'Dune table lamp' });
  await first.isRefused();

  // Further pages with the gateway away: still refused, and nothing was asked
  // of it that it could have answered.
  await stack.stopGateway();
  home.answered.length = 0;
  await first.page.goto(`${stack.shop}/lamps/fern`);
  await first.isRefused();
  await second.page.goto(`${stack.shop}/lamps/ember`);
  await second.isRefused();
  expect(home.answered.filter((url) => url.startsWith(stack.gateway))).toEqual(
    [],
  );

  await comeBackAndUnblock(stack, agent, [first, second], 'Insults');

  await goOn(bystander);
  expect(home.trouble).toEqual([]);
  expect(passing.trouble).toEqual([]);
  expect(agents.trouble).toEqual([]);
});
