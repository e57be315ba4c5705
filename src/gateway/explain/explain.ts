import type { Explanation } from '../../protocol/explain';
import type { NeverBan } from '../keys/never-ban';
import { isoTime } from '../lib/iso-time';
import type { Secrets } from '../lib/secrets';
import type { StoredBan } from '../store/bans';
import type { Db } from '../store/db';
import type { ActiveKey } from '../store/find-keys';
import { findSiteWithEpochs } from '../store/served-epochs';
import { decide } from '../verdict/decide';
import type { ErasedKeys } from '../verdict/erased-keys';
import { isExempt, keySetOf } from '../verdict/key-set';
import { pickDecidingBan } from '../verdict/pick-deciding-ban';
import type { Subject } from '../verdict/subject';
import { explainBans } from './explain-bans';
import { explainClosure } from './explain-closure';
import { explainKeys } from './explain-keys';
import { explainOlder } from './explain-older';

export interface ExplainDeps {
  db: Db;
  secrets: Secrets;
  neverBan: NeverBan;
  erased: ErasedKeys;
}

/** Lists what of the never-ban list concerns somebody. */
const listEntries = (
  { proven, claimed, address }: Subject,
  neverBan: NeverBan,
): string[] => {
  const mails = [...proven, ...claimed].filter(({ kind }) => kind === 'email');
  const own = address ? [{ kind: 'ip' as const, value: address.text }] : [];
  const hit = [...mails, ...own].flatMap((key) => neverBan.listHit(key));
  return [...new Set(hit)];
};

/** Returns what the ban says that refuses for a code. */
const describeCarried = (
  carried: readonly ActiveKey[],
): Pick<Explanation, 'effect' | 'until' | 'reference'> => {
  const ban = pickDecidingBan(carried);
  if (!ban) return {};
  const { effect, until, reference } = ban;
  return {
    ...{ effect, reference },
    ...(until !== null && { until: isoTime(until) }),
  };
};

/**
 * Explains what somebody would be told now, and why: decided by the same
 * functions as a chat's start.
 *
 * @param canSee whether whoever asks may know of a ban
 * @param carried bans that refuse the writer of a chat for a code that the chat
 * carries
 */
export const explain = async (
  deps: ExplainDeps,
  subject: Subject,
  {
    canSee,
    carried = [],
  }: { canSee: (ban: StoredBan) => boolean; carried?: readonly ActiveKey[] },
  now: number,
): Promise<Explanation> => {
  const { db, neverBan, erased } = deps;
  const { site } = subject;
  const decided = keySetOf(deps, subject);
  const { answer, bans: refusing } = await decide(deps, decided, now);
  const looked = keySetOf({ neverBan: null, erased }, subject);
  const served = await findSiteWithEpochs(db, site, now);
  const epoch = served?.epochs.find((one) => one.epoch === answer.epoch);
  if (!epoch) throw new Error('the epoch of an answer is gone');
  const exempt = isExempt(subject, neverBan);
  const observes = served?.site.observe === 1;
  const carrying = observes ? [] : carried;
  const isAdmitted = answer.verdict === 'admitted' && !carrying.length;
  const closure =
    isAdmitted && served
      ? await explainClosure(
          db,
          served.site,
          { subject, keySet: decided, answer },
          now,
        )
      : undefined;
  const told = {
    ...describeCarried(carrying),
    ...(closure?.answer ?? answer),
  };
  const keys = await explainKeys(
    deps,
    subject,
    { looked, decided },
    epoch,
    now,
  );
  const bans = await explainBans(
    db,
    keys,
    {
      ...{ site, isExempt: exempt, isVouchedFor: decided.isVouchedFor },
      refusing: [...refusing, ...carried.map(({ ban }) => ban)],
      reference: told.reference,
    },
    canSee,
    now,
  );
  const { version, bits, maxAge, effect, until, reference } = told;
  const known = {
    verdict: carrying.length ? ('refused' as const) : told.verdict,
    ...{ keys, bans },
    list: {
      ...{ version, epoch: epoch.epoch, bits, maxAge },
      publishedAt: isoTime(epoch.epoch * 1000),
    },
  };
  return {
    ...{ site, ...known },
    ...(observes && { observes }),
    ...(closure && { closed: closure.closed }),
    ...(effect && { effect }),
    ...(until !== undefined && { until }),
    ...(reference !== undefined && { reference }),
    vouchedFor: subject.isVouchedFor,
    neverBan: { exempt, entries: listEntries(subject, neverBan) },
    older: await explainOlder(db, known, now),
  };
};
