import { expect, it } from 'vitest';
import { openBrowser } from './open-browser';
import { signIn, visit } from './people';
import { useEngine } from './use-engine';

const held = useEngine();

it('an agent finds a block in the list, opens it, adds a site in the settings, and unblocks', async () => {
  const { engine, stack } = held;
  const agents = await openBrowser(engine, { address: '198.51.100.1' });
  const agent = await signIn(agents, stack);
  const { page } = agent;
  const home = await openBrowser(engine, { address: '203.0.113.24' });
  const visitor = await visit(home, `${stack.shop}/lamps`);

  await visitor.say('Do you sell bulbs?');
  await agent.open('Do you sell bulbs?');
  await agent.reply('We do.');
  await visitor.hears('We do.');
  await agent.block('Insults');
  await visitor.isRefused();

  await page.click({ role: 'link', contains: 'Blocked visitors' });
  const row = { role: 'row', contains: 'Insults' } as const;
  await page.click({ role: 'link', contains: 'Visitor', within: row });
  await page.see({ role: 'button', contains: 'Unblock' });
  await page.see({ role: 'heading', contains: 'Visitor' });

  await page.click({ role: 'link', contains: 'Settings' });
  await page.click({ role: 'link', name: 'Sites' });
  await page.click({ role: 'button', name: 'Add a site' });
  const dialog = { role: 'dialog', contains: 'Add a site' } as const;
  const fill = (name: string, text: string) =>
    page.fill({ role: 'textbox', name, within: dialog }, text);
  await fill('Name in the tag', 'blog');
  await fill('Where its pages are', 'https://blog.example');
  await page.click({ role: 'button', name: 'Add site', within: dialog });
  await page.see({ role: 'heading', name: 'blog' });

  await page.click({ role: 'link', contains: 'Blocked visitors' });
  await agent.unblock('Insults');
  await visitor.isAdmitted();
  expect(home.trouble).toEqual([]);
  expect(agents.trouble).toEqual([]);
});
