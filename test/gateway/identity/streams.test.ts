import { describe, expect, it, onTestFinished } from 'vitest';
import { openGateway, type TestGateway } from '../support/harness';
import { readStream } from '../support/read-stream';
import { identityOf } from '../support/sign-identity';

const ANA = { email: 'ana@example.com' };
const BEN = { email: 'ben@example.com' };

const openStream = async (gateway: TestGateway, path: string) => {
  const events = readStream(await gateway.ask(path));
  onTestFinished(() => events.close());
  await events.until('admitted');
  return events;
};

describe('the stream of a running chat', () => {
  it('is refused at once when its visitor’s proven email is banned', async () => {
    const gateway = await openGateway();
    const one = await gateway.chat({ identity: identityOf(gateway, ANA) });
    const other = await gateway.chat({ identity: identityOf(gateway, BEN) });
    const ana = await openStream(gateway, one.stream);
    const ben = await openStream(gateway, other.stream);
    const ban = await gateway.ban({ email: 'ANA@example.com' });
    expect(await ana.next()).toMatchObject({
      event: 'refused',
      data: { reference: ban.reference, hits: [expect.any(Number)] },
    });
    await gateway.lift(ban.id);
    expect(await ana.next()).toMatchObject({ event: 'admitted' });
    await gateway.ban(BEN);
    expect(await ben.next()).toMatchObject({ event: 'refused' });
  });

  it('is refused when a banned email is proven during the chat', async () => {
    const gateway = await openGateway();
    await gateway.ban(ANA);
    const { visitor, stream } = await gateway.chat();
    const events = await openStream(gateway, stream);
    const identity = identityOf(gateway, ANA);
    expect(await gateway.visit({ visitor, identity })).toMatchObject({
      verdict: 'refused',
    });
    expect(await events.next()).toMatchObject({ event: 'refused' });
    const poll = await gateway.ask(`${stream}?poll`);
    expect(await poll.json()).toMatchObject({ verdict: 'refused' });
  });

  it('gets its new tags, and is refused when the email is banned later', async () => {
    const gateway = await openGateway();
    const { visitor, stream, tags } = await gateway.chat();
    const events = await openStream(gateway, stream);
    await gateway.visit({ visitor, identity: identityOf(gateway, ANA) });
    const told = (await events.next())?.data as { tags: string[] };
    // Of the email and of its domain.
    expect(told.tags).toHaveLength(tags.length + 2);
    await gateway.ban(ANA);
    expect(await events.next()).toMatchObject({ event: 'refused' });
  });

  it('that only claims an email is refused while the chat runs, without a tag', async () => {
    const gateway = await openGateway();
    const { visitor, stream } = await gateway.chat({ claims: ANA });
    const events = await openStream(gateway, stream);
    await gateway.ban(ANA);
    expect(await events.next()).toMatchObject({
      event: 'refused',
      data: { hits: [] },
    });
    expect(await gateway.visit({ visitor })).toMatchObject({
      verdict: 'admitted',
    });
  });
});
