import { syncPlan, type SyncPlan } from '../../../../protocol/vendor-accounts';
import { describeVendorFailure } from '../../../../protocol/vendor-failure';
import { ApiError } from '../../../lib/errors/api-error';
import { createSecondaryClients } from '../../../vendors/accounts/create-client';
import { isVendorFailure } from '../../../vendors/sync/failure-policy';
import type { Change } from '../../../vendors/sync/pull/change';
import {
  isCounted,
  type CountedChange,
} from '../../../vendors/sync/pull/report';
import { dryRunSync } from '../../../vendors/sync/sync-now';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { idParams } from '../../shared/path-parameters';
import { VENDOR_ACCOUNTS } from './group';
import { requireAccount } from './require-account';

/** Milliseconds for which somebody waits for an answer. */
const PATIENCE = 60_000;
const MOST_CHANGES = 100;

const presentChange = (change: CountedChange): SyncPlan['changes'][number] => ({
  what: change.what,
  ...{ kind: change.key.kind, value: change.key.value },
  ...('error' in change &&
    change.error && { why: describeVendorFailure(change.error) }),
});

/** `POST /v1/vendors/{id}/dry-run`. */
export const dryRunVendorRoute = defineRoute({
  ...VENDOR_ACCOUNTS,
  method: 'post',
  path: '/v1/vendors/:id/dry-run',
  id: 'dryRunVendor',
  summary: 'Say what a sync with a vendor would change',
  description:
    'Reads the vendor’s list beside whoever keeps it equal, for a minute at most, and changes nothing on either side.',
  params: idParams,
  answers: { 200: json('What would change', syncPlan) },
  codes: ['forbidden', 'origin_not_allowed', 'not_found', 'conflict'],
  handler: (deps) => async (c) => {
    const { db, log, neverBan, now, secrets } = deps;
    const account = await requireAccount(db, c.req.param('id'));
    const changes: SyncPlan['changes'] = [];
    const tooLong = AbortSignal.timeout(PATIENCE);
    try {
      const counts = await dryRunSync(
        {
          ...{ db, log, neverBan, now, secrets, random: Math.random },
          clientOf: createSecondaryClients({ db, secrets }),
          suspenderOf: () => undefined,
        },
        account,
        {
          signal: AbortSignal.any([c.req.raw.signal, tooLong]),
          onChange(change: Change) {
            if (!isCounted(change) || changes.length >= MOST_CHANGES) return;
            changes.push(presentChange(change));
          },
        },
      );
      return c.json({ counts, changes } satisfies SyncPlan);
    } catch (error) {
      if (tooLong.aborted) {
        throw new ApiError(
          'conflict',
          'Reading its list takes longer than a minute. Use “doorlist vendor sync … --dry-run”.',
        );
      }
      if (!isVendorFailure(error)) throw error;
      throw new ApiError('conflict', error.message);
    }
  },
});
