// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Wave } from '../../../src/protocol/waves';
import { fakeGateway, ok, problem } from './fake-gateway';
import { openWithChats } from './open-panel';
import { aSession } from './samples';
import { waitFor } from '../../wait-for';

const aWave = (change: Partial<Wave> = {}): Wave => ({
  id: 4,
  text: 'buy followers at …',
  chats: 27,
  codes: ['K7F2-9QXM'],
  since: new Date().toISOString(),
  endedAt: null,
  reach: { visitors: 26, signedIn: 1, networks: [] },
  ...change,
});

const BLOCK = 'POST /v1/sessions/waves/4/block';

describe('a wave', () => {
  const open = async (gateway: ReturnType<typeof fakeGateway>) => {
    const panel = await openWithChats(gateway, aSession());
    gateway.tell({ type: 'wave', data: aWave() });
    await panel.says('.wave', /Same message · 27.*buy followers at …/);
    await panel.click('Same message · 27');
    return panel;
  };

  it('is one row, with whom a block of all reaches, and one Undo', async () => {
    const gateway = fakeGateway({
      [BLOCK]: ok({ id: 9, reach: aWave().reach }, 202),
      'POST /v1/jobs/9/undo': ok({ id: 10 }, 202),
    });
    const panel = await open(gateway);
    await panel.says('.wave', /Visitor K7F2.*26 browsers, 1 signed in/);
    await panel.click('Block 26 browsers, end the chats');
    await panel.says('.wave [role=status]', '26 browsers: being blocked.');
    expect(gateway.to(BLOCK)[0]?.body).toMatchObject({
      ...{ kinds: ['person'], for: '7d', endChats: true },
    });
    gateway.tell({
      type: 'wave',
      data: aWave({ endedAt: new Date().toISOString() }),
    });
    await panel.click('Undo');
    await waitFor(() => expect(panel.all('.wave')).toEqual([]));
    expect(gateway.to('POST /v1/jobs/9/undo')).toHaveLength(1);
  });

  it('says in its row why it was not blocked', async () => {
    const panel = await open(
      fakeGateway({
        [BLOCK]: problem(409, 'conflict', { detail: 'Wave 4 is over.' }),
      }),
    );
    await panel.click('Block 26 browsers, end the chats');
    await panel.says('.wave [role=alert]', 'Wave 4 is over.');
  });
});
