import type { WebhookEvent } from '../../protocol/webhook-events';
import type { BanChange } from '../store/ban-actions';
import { listBansById } from '../store/bans';
import type { Db } from '../store/db';
import { appliesTo } from '../store/predicates';
import { recordEvents } from '../webhooks/outbox/record-events';
import { presentBans } from './present-ban';

/** What receivers are told when something was done with a ban. */
const EVENTS: Record<BanChange, WebhookEvent> = {
  ban: 'ban.created',
  edit: 'ban.changed',
  hold: 'ban.changed',
  'lift key': 'ban.changed',
  'end key': 'ban.changed',
  join: 'ban.changed',
  separate: 'ban.changed',
  approve: 'ban.changed',
  decline: 'ban.changed',
  lift: 'ban.ended',
  end: 'ban.ended',
  restore: 'ban.restored',
};

/**
 * Writes for the receivers of webhooks what was done with bans. Part of the
 * transaction that did it, after all else of it.
 */
export const recordBanEvents = (
  trx: Db,
  action: BanChange,
  ids: readonly number[],
  at: number,
): Promise<void> =>
  recordEvents(
    trx,
    EVENTS[action],
    async () => {
      const bans = await listBansById(trx, ids);
      return (await presentBans(trx, bans, at)).map((ban) => ({
        subject: `ban ${ban.id}`,
        data: ban,
        concerns: (sites) => appliesTo(ban.sites, sites),
      }));
    },
    at,
  );
