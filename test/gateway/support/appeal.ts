import type { Appeal, AppealReceipt } from '../../../src/protocol/appeals';
import type { Ban } from '../../../src/protocol/bans';
import type { Page } from '../../../src/protocol/page';
import { VISITOR, type TestGateway } from './harness';

/** Appeals as a refused browser does; the answer’s status and body. */
export const postAppeal = async (
  gateway: TestGateway,
  json: object,
  { from = VISITOR, site = 'default', headers = {} } = {},
) => {
  const response = await gateway.ask(`/v1/sites/${site}/appeals`, {
    ...{ method: 'POST', json, from, headers },
  });
  const body = (await response.json()) as AppealReceipt & {
    code: string;
    field: string;
    detail: string;
  };
  return { status: response.status, body };
};

/** Bans an address, and appeals of it; the ban and the appeal. */
export const appealOfBan = async (
  gateway: TestGateway,
  text = 'I share this address.',
  more: object = {},
): Promise<{ ban: Ban; appeal: Appeal }> => {
  const ban = await gateway.ban({ ip: VISITOR });
  const { reference } = ban;
  const { status } = await postAppeal(gateway, { reference, text, ...more });
  if (status !== 201) throw new Error(`no appeal: ${status}`);
  const [appeal] = await readAppeals(gateway, '?limit=500');
  if (!appeal) throw new Error('no appeal is listed');
  return { ban, appeal };
};

/** Lists appeals as an administrator. */
export const readAppeals = async (
  { write }: TestGateway,
  query = '',
): Promise<Appeal[]> => {
  const response = await write('GET', `/v1/appeals${query}`);
  return ((await response.json()) as Page<Appeal>).data;
};

/** Decides on an appeal as an administrator’s program. */
export const decide = async (
  { write }: TestGateway,
  id: number,
  how: 'accept' | 'decline',
  json: object = {},
) => {
  const response = await write('POST', `/v1/appeals/${id}/${how}`, json);
  const body = (await response.json()) as Appeal & {
    code: string;
    field: string;
  };
  return { status: response.status, body };
};
