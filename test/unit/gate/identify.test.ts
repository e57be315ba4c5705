// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { problem, sessionAnswer } from './fake-gateway';
import {
  expectRefused,
  openPage,
  readRecord,
  remember,
  settle,
} from './open-page';
import { answerOf } from './samples';
import { gateway } from './set-up';

/** Unsigned: who signed it is the gateway's to find out. */
const jwt = (claims: object) =>
  ['{}', JSON.stringify(claims), 'signature']
    .map((part) => Buffer.from(part).toString('base64url'))
    .join('.');
const bea = jwt({ email: 'béa@shop.example', exp: 1 });

describe('an identity given to identify()', () => {
  it('is sent to the gateway at once, whose verdict counts', async () => {
    await remember({});
    const page = await openPage();
    gateway.answers({ verdict: 'refused', version: 6, reference: 'R-6' });
    page.identify(bea);
    await settle();
    expect(gateway.seen[0]).toMatchObject({
      path: 'visits',
      body: { identity: bea },
    });
    expectRefused(page);
  });

  it('causes no request for the same person in a new JWT', async () => {
    await remember({ identity: bea });
    const page = await openPage();
    const anew = jwt({ iat: 1, email: 'béa@shop.example', exp: 2 });
    page.identify(anew);
    await settle();
    expect(gateway.asked()).toEqual([]);
    expect((await readRecord())?.identity).toBe(anew);
  });

  it('causes a request for another person, and when it is removed', async () => {
    await remember({ identity: bea });
    gateway.answers({});
    const page = await openPage();
    page.identify(jwt({ email: 'cy@shop.example' }));
    await settle();
    page.identify();
    await settle();
    expect(gateway.seen.map(({ body }) => 'identity' in body)).toEqual([
      true,
      false,
    ]);
    expect((await readRecord())?.identity).toBeUndefined();
  });

  it('waits until the record has been read', async () => {
    await remember({ identity: bea });
    const opening = openPage();
    const page = await opening;
    page.identify(bea);
    await settle();
    expect(gateway.asked()).toEqual([]);
  });

  it('is sent with the visitor token that a chat has just brought', async () => {
    await remember({});
    let answer: (response: Response) => void = () => {};
    gateway
      .answers({})
      .on(
        'sessions',
        () => new Promise<Response>((resolve) => (answer = resolve)),
      );
    const page = await openPage();
    page.fake.startChat();
    await settle();
    page.identify(bea);
    await settle();
    answer(Response.json(sessionAnswer('t1'), { status: 201 }));
    await settle();
    expect(gateway.seen.at(-1)).toMatchObject({
      path: 'visits',
      body: { identity: bea, visitor: 'visitor of t1' },
    });
  });

  it('is dropped if the gateway rejects it', async () => {
    await remember({});
    gateway.on('visits', ({ body }) =>
      body['identity']
        ? problem(422, 'bad_identity')
        : Response.json(answerOf({})),
    );
    const page = await openPage();
    page.identify(bea);
    await settle();
    expect(gateway.asked()).toEqual(['visits', 'visits']);
    expect((await readRecord())?.identity).toBeUndefined();
  });

  it('must be a JWT', async () => {
    await remember({});
    const page = await openPage();
    page.identify('bea@shop.example');
    await settle();
    expect(String(page.heard.onError.mock.calls[0]?.[0])).toContain('JWT');
    expect(gateway.asked()).toEqual([]);
  });
});
