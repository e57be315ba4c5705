import { randomUUID } from 'node:crypto';
import { postAppeal, readAppeals } from '../../support/appeal';
import { addList, listExceptions } from '../../blocklists/support';
import { openListServer, publish } from '../../blocklists/open-list-server';
import {
  answer,
  banAddresses,
  listSuggestions,
} from '../../suggestions/support';
import {
  releaseSignIns,
  writeSecondFactorRequired,
} from '../../../../src/gateway/store/required-factor';
import { writeAgentOrigins } from '../../../../src/gateway/store/agent-origins';
import { connectAccount } from '../../../../src/gateway/vendors/accounts/connect';
import { findAccountByName } from '../../../../src/gateway/store/vendors/accounts';
import { openAcquireVendor } from '../../../vendors/acquire';
import { listWaves, say } from '../../waves/support';
import type { openSettled } from './settled-gateway';

type Settled = Awaited<ReturnType<typeof openSettled>>;
type Make = (settled: Settled) => Promise<void>;

let made = 0;

const makeAppeal: Make = async ({ gateway, pools }) => {
  const email = `${randomUUID()}@example.com`;
  const { reference } = await gateway.ban({ email });
  const text = 'I share this connection.';
  await postAppeal(gateway, { reference, text });
  const [last] = (await readAppeals(gateway, '?limit=500')).slice(-1);
  pools['id of appeals'] = last ? [String(last.id)] : [];
};

const makeWave: Make = async ({ gateway, pools }) => {
  for (const name of ['one', 'two', 'three']) {
    await say(gateway, `Cheap watches for everybody at our shop, ${name}`);
  }
  const [wave] = await listWaves(gateway);
  pools['id of waves'] = wave ? [String(wave.id)] : [];
};

const makeSuggestion: Make = async ({ gateway, pools }) => {
  made += 1;
  const network = `5.9.${made}`;
  await banAddresses(
    gateway,
    [1, 2, 3].map((n) => `${network}.${n}`),
  );
  const all = await listSuggestions(gateway, 'kind=merge');
  const own = all.find(({ merged }) =>
    merged?.key.value.startsWith(`${network}.`),
  );
  pools['id of suggestions'] = own ? [own.id] : [];
};

const makeAnsweredSuggestion: Make = async (settled) => {
  await makeSuggestion(settled);
  const [id] = settled.pools['id of suggestions'] ?? [];
  if (id !== undefined) await answer(settled.gateway, id, 'dismiss');
};

/** A list that somebody publishes, with an update that waits for a person. */
const makeWaitingList: Make = async ({ gateway, pools }) => {
  made += 1;
  const lines = (count: number) =>
    Array.from({ length: count }, (_, n) => `5.10.${made}.${n + 1}\n`).join('');
  const server = await openListServer(publish(lines(3)));
  const { id } = await addList(gateway, server.url);
  pools['url'] = [server.url];
  pools['id of lists'] = [String(id)];
  await gateway.write('POST', `/v1/lists/${id}/exceptions`, {
    ...{ kind: 'ip', value: `5.10.${made}.1` },
  });
  const exceptions = await listExceptions(gateway, id);
  pools['exception'] = exceptions.map((one) => String(one.id));
  server.answer(publish(lines(9)));
  await gateway.write('POST', `/v1/lists/${id}/refresh`);
  await gateway.listed();
};

/** The account at a vendor, whose list can be read now. */
const makeVendorAccount: Make = async ({ gateway, pools }) => {
  const { origin, tokens } = await openAcquireVendor();
  await connectAccount(
    gateway,
    {
      ...{ site: 'default', vendor: 'acquire', name: 'acme' },
      ...{ token: tokens.full, origin },
    },
    gateway.now(),
  );
  const account = await findAccountByName(gateway.db, 'acquire', 'acme');
  pools['id of vendors'] = account ? [String(account.id)] : [];
};

/** An import whose list is still kept. */
const makeImport: Make = async ({ gateway, pools }) => {
  const list = [{ kind: 'visitor', value: randomUUID() }];
  const response = await gateway.write('POST', '/v1/bans/import', list);
  const { id } = (await response.json()) as { id: number };
  await gateway.idle();
  pools['id of jobs'] = [String(id)];
};

/** A page that may act for agents. */
const makeAgentPage: Make = ({ gateway: { db }, pools }) =>
  writeAgentOrigins(db, { agentOrigins: pools['origin'] ?? [] });

/** Operations that few guessed requests get through to, and what they ask about. */
const MAKERS: Partial<Record<string, Make>> = {
  getAppeal: makeAppeal,
  acceptAppeal: makeAppeal,
  declineAppeal: makeAppeal,
  blockWave: makeWave,
  addPageToken: makeAgentPage,
  repeatImport: makeImport,
  acceptSuggestion: makeSuggestion,
  dismissSuggestion: makeSuggestion,
  undoSuggestion: makeAnsweredSuggestion,
  syncVendor: makeVendorAccount,
  dryRunVendor: makeVendorAccount,
  disconnectVendor: makeVendorAccount,
  previewList: makeWaitingList,
  approveListUpdate: makeWaitingList,
  declineListUpdate: makeWaitingList,
  removeListException: makeWaitingList,
};

/**
 * Makes what a request asks about that got through to nothing yet, and takes
 * back what requests made of the installation by now; returns whether it did.
 */
export const makeAsked = async (
  operationId: string,
  settled: Settled,
): Promise<boolean> => {
  const make = MAKERS[operationId];
  if (!make && operationId !== 'getSignIn') return false;
  const { db } = settled.gateway;
  await db.deleteFrom('shields').execute();
  const open = { appeals: 1, admits: 'everybody', limits: '{}' } as const;
  await db.updateTable('sites').set(open).execute();
  // Else nobody who signs in gets further.
  await writeSecondFactorRequired(db, false);
  await releaseSignIns(db);
  await make?.(settled);
  return true;
};
