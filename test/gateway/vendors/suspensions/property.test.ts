import fc from 'fast-check';
import { expect, inject, it } from 'vitest';
import {
  answer,
  badGatewayAfterWork,
  cutAfterWork,
  cutBeforeWork,
  tooMany,
} from '../../../vendors/faults';
import type { ZendeskUser } from '../../../vendors/zendesk-users';
import { checkProperty } from '../../../check-property';
import {
  afterDeath,
  openSuspendSetting,
  startSuspending,
} from '../../support/suspend-setting';

const MINUTE = 60_000;
const PEOPLE = ['ana@example.com', 'ben@example.com'];

const person = fc.integer({ min: 0, max: PEOPLE.length - 1 });
const of = <Name extends string>(name: Name) =>
  fc.record({ do: fc.constant(name), person });
const command = fc.oneof(
  { weight: 4, arbitrary: of('ban' as const) },
  { weight: 4, arbitrary: of('suspend' as const) },
  { weight: 2, arbitrary: of('end suspension' as const) },
  { weight: 3, arbitrary: of('lift' as const) },
  { weight: 2, arbitrary: of('suspend there' as const) },
  { weight: 2, arbitrary: of('lift there' as const) },
  { weight: 1, arbitrary: of('promote' as const) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('fail' as const),
      fault: fc.constantFrom(
        ...[cutAfterWork, cutBeforeWork, badGatewayAfterWork],
        ...[tooMany('30'), answer({ status: 503, body: '' })],
      ),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('run' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('die' as const),
      steps: fc.oneof(
        fc.integer({ min: 0, max: 60 }),
        fc.constant('unheard' as const),
      ),
    }),
  },
);
type Command = typeof command extends fc.Arbitrary<infer One> ? One : never;

/**
 * Who suspended each person, as the vendor's own log would have it: by this the
 * outcome is judged, and not by what the gateway believes.
 */
type Owner = 'us' | 'them' | undefined;

const open = async () => {
  const setting = await openSuspendSetting();
  const { gateway, zendesk, db, clock } = setting;
  const people: {
    email: string;
    user: ZendeskUser;
    owner: Owner;
    /** Whether the vendor changed somebody for us who was theirs. */
    overruled: boolean;
  }[] = [];
  for (const email of PEOPLE) {
    await setting.prove(email);
    const user = zendesk.addUser({ email });
    people.push({ email, user, owner: undefined, overruled: false });
  }
  zendesk.onChange((id, suspended) => {
    const one = people.find(({ user }) => user.id === id);
    if (!one) return;
    if (one.owner === 'them') one.overruled = true;
    one.owner = suspended ? 'us' : undefined;
  });
  let run = startSuspending(setting);

  const activeBans = async (email: string) => {
    const rows = await db
      .selectFrom('bans as b')
      .innerJoin('ban_keys as k', 'k.ban', 'b.id')
      .select('b.id')
      .where('k.value', '=', email)
      .where('b.ended_at', 'is', null)
      .orderBy('b.id')
      .execute();
    return rows.map(({ id }) => id);
  };
  const runOnce = async (steps?: number | 'unheard') => {
    if (await run(steps)) return;
    afterDeath(setting);
    run = startSuspending(setting);
  };
  let bans = 0;

  return {
    setting,
    people,
    activeBans,
    runOnce,
    async does(one: Command): Promise<void> {
      if (one.do === 'run') return runOnce();
      if (one.do === 'die') return runOnce(one.steps);
      if (one.do === 'fail') {
        zendesk.arm(one.fault, { when: ({ method }) => method === 'PUT' });
        return;
      }
      const found = people[one.person];
      if (!found) return;
      const { email, user } = found;
      const [ban] = (await activeBans(email)).reverse();
      if (one.do === 'ban') {
        bans += 1;
        await gateway.ban({ email, visitor: `v${bans}` });
      }
      if (one.do === 'suspend' && ban) await setting.suspend(ban);
      if (one.do === 'end suspension' && ban) await setting.endSuspension(ban);
      if (one.do === 'lift' && ban) await gateway.lift(ban);
      if (one.do === 'promote') user.role = 'admin';
      const isOpen = await db
        .selectFrom('vendor_suspensions')
        .select('id')
        .where('value', '=', email)
        .where('request_sent_at', 'is not', null)
        .executeTakeFirst();
      // While an answer is lost nobody can tell theirs from ours.
      if (isOpen) return;
      if (one.do === 'suspend there' && !user.suspended) {
        user.suspended = true;
        found.owner = 'them';
        clock.advance(6 * MINUTE);
        await runOnce();
      }
      if (one.do === 'lift there' && user.suspended) {
        user.suspended = false;
        found.owner = undefined;
        clock.advance(6 * MINUTE);
        await runOnce();
      }
    },
  };
};

it('nobody else’s suspension is touched, and ours are lifted, after anything', () =>
  checkProperty(
    fc.asyncProperty(
      fc.array(command, { minLength: 1, maxLength: 20 }),
      async (commands) => {
        const opened = await open();
        const { setting, people, runOnce, activeBans } = opened;
        // Without these, most sequences would suspend nobody.
        await opened.does({ do: 'ban', person: 0 });
        await opened.does({ do: 'suspend', person: 0 });
        for (const one of commands) await opened.does(one);
        setting.zendesk.disarm();
        for (let n = 0; n < 4; n += 1) {
          setting.clock.advance(2 * MINUTE);
          await runOnce();
        }
        const before = setting.writes().length;
        for (const { user, owner, overruled, email } of people) {
          expect(overruled, 'one of theirs was changed').toBe(false);
          if (user.role === 'end-user' && owner === 'us') {
            expect(await activeBans(email)).not.toEqual([]);
          }
        }
        for (const { email } of people) {
          for (const id of await activeBans(email)) {
            await setting.gateway.lift(id);
          }
        }
        for (let n = 0; n < 4; n += 1) {
          setting.clock.advance(2 * MINUTE);
          await runOnce();
        }
        for (const { user, owner, overruled } of people) {
          expect(overruled, 'one of theirs was changed').toBe(false);
          if (user.role === 'end-user') expect(owner).not.toBe('us');
          expect(user.suspended).toBe(owner !== undefined);
        }
        // And then nothing moves.
        const after = setting.writes().length;
        expect(after).toBeGreaterThanOrEqual(before);
        setting.clock.advance(60 * MINUTE);
        await runOnce();
        expect(setting.writes()).toHaveLength(after);
        await setting.close();
      },
    ),
    inject('postgres') ? 8 : 40,
  ));
