import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { useStack } from '../use-stack';
import { createViewer } from './open-view';
import { seedCast } from './seed-cast';
import { VIEWS } from './view-table';

/** `TREES=folder` writes them there, to be read. */
const folder = process.env['TREES'];
const held = useStack();

it('a screen reader finds list, chat and dialog by role and name', async () => {
  const cast = await seedCast(held.stack);
  const viewer = createViewer(held.browser, { stack: held.stack, cast });
  const trees: Record<string, string> = {};
  for (const view of VIEWS) {
    if (!['chats', 'a chat', 'block dialog'].includes(view.name)) continue;
    await viewer.show(view, { size: [1440, 900] }, async (page) => {
      trees[view.name] = await page.locator('body').ariaSnapshot();
    });
  }
  cast.leave();
  if (folder) {
    mkdirSync(folder, { recursive: true });
    for (const [name, tree] of Object.entries(trees)) {
      writeFileSync(join(folder, `${name}.yaml`), `${tree}\n`);
    }
  }
  const { chats = '', 'a chat': chat = '', 'block dialog': block = '' } = trees;
  expect(chats).toContain('- banner:');
  expect(chats).toContain('- navigation "Main":');
  expect(chats).toContain('- list "Live chats":');
  expect(chats).toMatch(/- button "Mara Lindqvist waiting/);
  expect(chat).toContain('- log "Conversation":');
  expect(chat).toContain('- complementary "About this visitor":');
  expect(chat).toContain('- textbox "Reply"');
  expect(block).toContain('- dialog "Block visitor":');
  expect(block).toMatch(/- checkbox "This visitor" \[checked\]/);
  expect(block).toContain('- group "How long":');
});
