import { expect, it } from 'vitest';
import { FAILURES, type Failure } from './failures';
import { openBrowser, until } from './open-browser';
import { visit } from './people';
import { useEngine } from './use-engine';

const held = useEngine();
let visitors = 0;

const titleOf = ({ name, blocked, verdict }: Failure) =>
  `${name}: a ${blocked ? 'blocked ' : ''}visitor is ${verdict}`;

it.each(FAILURES.map((failure) => [titleOf(failure), failure] as const))(
  '%s',
  async (_name, { page, init, fault, blocked, verdict, within }) => {
    const { engine, stack } = held;
    const address = `203.0.113.${(visitors += 1)}`;
    if (blocked) {
      const keys = [{ kind: 'ip', value: address }];
      await stack.api('POST', '/v1/bans', { keys });
    }
    const browser = await openBrowser(engine, {
      address,
      init: init && `(${init})();`,
      fault,
    });
    const visitor = await visit(browser, stack.shop + page);
    if (fault) {
      await until('the failure', async () => browser.failed.length > 0);
    }
    await (verdict === 'refused' ? visitor.isRefused() : visitor.isAdmitted());
    const at = await visitor.page.evaluate(() => performance.now(), null);
    expect(at).toBeLessThan(within);
    expect(browser.trouble).toEqual([]);
  },
);
