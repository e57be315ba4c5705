import { describe, expect, it } from 'vitest';
import { openGateway, VISITOR, type TestGateway } from '../support/harness';

describe('a line of the log for each request', () => {
  const requests = (gateway: TestGateway) =>
    gateway
      .log()
      .split('\n')
      .filter((line) => line.includes('"msg":"request"'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  it('has method, route, status and time, and nobody’s data', async () => {
    const gateway = await openGateway();
    await gateway.visit({}, { headers: { referer: 'https://a.example/ana' } });
    await gateway.ask('/v1/bans?contains=ana@pest.example');
    const lines = requests(gateway);
    expect(lines).toMatchObject([
      { method: 'POST', route: '/v1/sites/:site/visits', status: 200 },
      { method: 'GET', route: '/v1/bans', status: 401 },
    ]);
    for (const line of lines) {
      expect(Object.keys(line).toSorted()).toEqual(
        [
          ...['hostname', 'level', 'method', 'ms', 'msg', 'pid', 'route'],
          ...['status', 'time'],
        ].toSorted(),
      );
      expect(line['level']).toBe(20);
      expect(line['ms']).toBeGreaterThan(0);
    }
    for (const part of [VISITOR, 'ana', 'default']) {
      expect(JSON.stringify(lines)).not.toContain(part);
    }
  });
});
