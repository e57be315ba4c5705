import { expect } from 'vitest';
import type { ShieldPreview, SiteShield } from '../../../src/protocol/shield';
import type { TestGateway } from './harness';

const PATH = '/v1/sites/default/shield';

/** Sets the shield of the site `default`; answers status and body. */
export const putShield = async (
  gateway: TestGateway,
  json: object,
  token?: string,
) => {
  const response =
    token === undefined
      ? await gateway.write('PUT', PATH, json)
      : await gateway.ask(PATH, { method: 'PUT', json, token });
  const body = (await response.json()) as SiteShield & {
    field?: string;
    detail?: string;
  };
  return { status: response.status, body };
};

/** Raises it for a while, in milliseconds. */
export const raiseShield = async (
  gateway: TestGateway,
  {
    milliseconds = 600_000,
    ...more
  }: { milliseconds?: number; admits?: string } = {},
): Promise<SiteShield> => {
  const until = new Date(gateway.now() + milliseconds).toISOString();
  const { status, body } = await putShield(gateway, { until, ...more });
  expect(status).toBe(200);
  return body;
};

export const getShield = async ({ write }: TestGateway): Promise<SiteShield> =>
  (await (await write('GET', PATH)).json()) as SiteShield;

export const previewShield = async (
  { write }: TestGateway,
  json: object = {},
): Promise<ShieldPreview> => {
  const response = await write('POST', `${PATH}/preview`, json);
  expect(response.status).toBe(200);
  return (await response.json()) as ShieldPreview;
};
