// @vitest-environment happy-dom
import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LoadBundle } from '../../../src/gate/contract';
import { acquire } from '../../../src/widgets/acquire';
import { encodeList } from '../../../src/protocol/encode-list';
import { GATEWAY, problem, sessionAnswer } from './fake-gateway';
import {
  expectRefused,
  hooks,
  openPage,
  pass,
  remember,
  settle,
} from './open-page';
import { answerOf } from './samples';
import { gateway } from './set-up';

const TAG = '0123456789ab';
const mine = answerOf({ tags: [TAG] });
const SHARD = `list/${mine.epoch}/0/0`;
const refused = answerOf({
  verdict: 'refused',
  version: 6,
  tags: [TAG],
  hits: [0],
});
const old = { answer: mine, dueAt: Date.now() - 1 };

afterEach(() => vi.restoreAllMocks());

/** From now on each write is undone. */
const fillDisk = () => {
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...parts
  ) {
    const request = put.apply(this, parts);
    request.addEventListener('success', () => this.transaction.abort());
    return request;
  });
};

describe('the gate when something fails:', () => {
  it('a chat whose end could not be stored does not keep the next from its session', async () => {
    const session = { code: 'CODE-t0', token: 't0' };
    await remember({ session, chatAt: Date.now() - 60_000 });
    gateway.on('sessions', () =>
      Response.json(sessionAnswer('t1'), { status: 201 }),
    );
    const page = await openPage();
    fillDisk();
    page.fake.endChat();
    await settle();
    gateway.asked();
    page.fake.startChat();
    await settle();
    await pass(1000);
    expect(gateway.asked()).toEqual(['sessions']);
    expect(page.heard.onChatInitiated.mock.lastCall?.[0]).toMatchObject({
      token: 't1',
    });
  });

  it('a write that a full disk undoes does not change the verdict', async () => {
    await remember(old);
    gateway.on(SHARD, () => problem(404, 'not_found')).answers(refused);
    fillDisk();
    const page = await openPage();
    await pass(10_000);
    expectRefused(page);
    expect(gateway.asked().filter((path) => path === 'visits')).toHaveLength(1);
  });

  it('a shard of another epoch is ignored, whatever its version', async () => {
    await remember(old);
    const [epoch, bits, shard, version, maxAge] = [1, 0, 0, 1000, 300];
    gateway
      .on(
        SHARD,
        () =>
          new Response(
            encodeList({ epoch, bits, shard, version, maxAge, tags: [] }),
          ),
      )
      .answers(refused);
    expectRefused(await openPage());
  });

  it('a fetch that ignores signals is abandoned after the same time', async () => {
    vi.stubGlobal('fetch', () => new Promise(() => {}));
    const page = await openPage();
    await pass(4000);
    expect(page.heard.onError).not.toHaveBeenCalled();
    await pass(1000);
    expect(page.heard.onError).toHaveBeenCalledOnce();
  });

  it('a bundle that could not be loaded is requested under another URL', async () => {
    vi.resetModules();
    const { init } = await import('../../../src/gate/init');
    const asked: string[] = [];
    const loadBundle: LoadBundle = async (name, query) => {
      asked.push(name + query);
      throw new Error('Not found');
    };
    const heard = hooks();
    init(
      { ...heard, gateway: GATEWAY },
      { _adapters: () => ({ acquire }), _loadBundle: loadBundle },
    );
    await settle();
    await pass(500);
    await pass(30_000);
    await pass(60_000);
    expect(asked).toEqual(['client-2', 'client-2?30000', 'client-2?60000']);
    expect(heard.onError).toHaveBeenCalledTimes(3);
  });
});
