import { expect, it } from 'vitest';
import { addBan } from '../../../src/gateway/bans/add-ban';
import { liftBan } from '../../../src/gateway/bans/lift-ban';
import { createNeverBan } from '../../../src/gateway/keys/never-ban';
import { openGateway, VISITOR } from '../support/harness';
import { readStream } from '../support/read-stream';
import { expectWithin } from '../../expect-within';

it('a change made by another process is seen within a second', async () => {
  const gateway = await openGateway({ now: Date.now });
  const { stream } = await gateway.chat();
  const events = readStream(await gateway.ask(stream));
  await events.until('admitted');
  const agents = readStream(await gateway.write('GET', '/v1/sessions/stream'));
  await agents.until('ready');

  const { db } = await gateway.database.open();
  const by = { id: 1, name: 'another gateway' };
  const banElsewhere = async () => {
    const began = performance.now();
    const { ban } = await addBan(
      { db, secrets: gateway.secrets, neverBan: createNeverBan([]) },
      {
        keys: [{ kind: 'ip', value: VISITOR, typed: VISITOR, field: 'ip' }],
        sites: [],
        until: null,
        reason: '',
        note: '',
        source: 'doorlist',
        sparing: true,
      },
      { by, at: Date.now() },
    );
    await events.until('refused');
    await agents.until('ban');
    const took = performance.now() - began;
    expect((await gateway.visit()).verdict).toBe('refused');

    await liftBan(db, ban.id, { by, at: Date.now() });
    await events.until('admitted');
    await agents.until('ban');
    return took;
  };
  await expectWithin(1000, banElsewhere);
  await db.destroy();
  await events.close();
  await agents.close();
});
