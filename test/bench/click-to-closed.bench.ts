import { it } from 'vitest';
import { launchChromium } from '../browser/chromium';
import { openBrowser, signIn, visit } from '../browser/people';
import { startStack } from '../browser/stack';
import { milliseconds, percentile } from './percentile';
import { writeResult } from './write-result';

const ROUNDS = 30;

/** The page API that the widget is told to close by, as far as we look at it. */
interface AcquirePage {
  acquireIO: { applyAction: (action: string, settings: object) => unknown };
  closedAt: number;
}

it('agent’s click to widget closed', async () => {
  const { browser, close } = await launchChromium();
  const stack = await startStack();
  const agent = await signIn(await openBrowser(browser, '198.51.100.1'), stack);
  const context = await openBrowser(browser, '203.0.113.24');
  const visitor = await visit(context, `${stack.shop}/lamps`);
  await visitor.say('hello');
  await agent.open('hello');
  await visitor.page.evaluate(() => {
    const page = window as unknown as AcquirePage;
    const { applyAction } = page.acquireIO;
    page.acquireIO.applyAction = (action, settings) => {
      const result = applyAction.call(page.acquireIO, action, settings);
      if (JSON.stringify(settings).includes('yes')) page.closedAt = Date.now();
      return result;
    };
  });
  const samples: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await agent.page.getByRole('button', { name: /^Block visitor/ }).click();
    const button = agent.dialog.getByRole('button', {
      name: 'Block',
      exact: true,
    });
    const clicked = button.evaluate(
      (element) =>
        new Promise<number>((resolve) =>
          element.addEventListener('click', () => resolve(Date.now()), {
            once: true,
          }),
        ),
    );
    await button.click();
    await visitor.isRefused();
    const closedAt = await visitor.page.evaluate(
      () => (window as unknown as AcquirePage).closedAt,
    );
    samples.push(closedAt - (await clicked));
    await agent.page.getByRole('button', { name: 'Undo' }).first().click();
    await visitor.isAdmitted();
    await agent.page.getByRole('button', { name: /^Block visitor/ }).waitFor();
  }
  await close();
  await stack.stop();
  writeResult('Agent’s click to widget closed', [
    [`p50 of ${ROUNDS}`, milliseconds(percentile(samples, 0.5))],
    [`p95 of ${ROUNDS} (bar: 100 ms)`, milliseconds(percentile(samples, 0.95))],
  ]);
});
