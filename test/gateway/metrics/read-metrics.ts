import { expect } from 'vitest';
import { openGateway, type TestGateway } from '../support/harness';

export const METRICS_TOKEN = 'prometheus-reads-by-this-token-01';

/** A gateway that counts for Prometheus. */
export const openMetered = (
  options: Parameters<typeof openGateway>[0] = {},
): Promise<TestGateway> =>
  openGateway({ metricsToken: METRICS_TOKEN, ...options });

/** Returns all metrics of a gateway as Prometheus reads them. */
export const readText = async (gateway: TestGateway): Promise<string> => {
  const response = await gateway.ask('/metrics', { token: METRICS_TOKEN });
  expect(response.status).toBe(200);
  return response.text();
};

/** Returns what reads the value of a series; undefined where there is none. */
export const readMetrics = async (gateway: TestGateway) => {
  const lines = (await readText(gateway)).split('\n');
  const values = new Map(
    lines
      .filter((line) => line && !line.startsWith('#'))
      .map((line): [string, number] => {
        const space = line.lastIndexOf(' ');
        return [line.slice(0, space), Number(line.slice(space))];
      }),
  );
  return (series: string) => values.get(`doorlist_${series}`);
};
