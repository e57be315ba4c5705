import {
  findBan,
  banNotFound,
} from '../gateway/api/v1/bans/find-permitted-ban';
import { presentBan } from '../gateway/bans/present-ban';
import { presentTimeline } from '../gateway/bans/present-timeline';
import { listBanAudit } from '../gateway/store/ban-audit';
import type { TimelineEntry } from '../protocol/ban-timeline';
import type { Ban } from '../protocol/bans';
import type { Context } from './context';
import { describeBan } from './describe-ban';
import { escapeControlCharacters } from '../gateway/lib/escape-control-characters';
import type { CommonOptions } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';

/** Lines of a ban's timeline that are printed; the API has all. */
const MOST = 100;

const describeVendor = ({
  vendor,
  account,
  state,
  why,
}: NonNullable<Ban['vendors']>[number]): string =>
  `At ${vendor} ${account}: ${state}${why === undefined ? '' : `. ${why}`}`;

const describeEntry = ({ at, by, action, text, why }: TimelineEntry): string =>
  [`${at}  ${by.name}: ${action}`, ...[text, why].filter(Boolean)].join('  ');

const describe = (ban: Ban, timeline: readonly TimelineEntry[]): string =>
  [
    describeBan(ban),
    ...(ban.reason ? [`Reason: ${ban.reason}`] : []),
    ...(ban.note ? [`Note: ${ban.note}`] : []),
    ...(ban.text ? [`Its visitor reads: ${ban.text}`] : []),
    ...(ban.visitorName === undefined ? [] : [`Visitor: ${ban.visitorName}`]),
    ...(ban.session === undefined ? [] : [`Chat: ${ban.session}`]),
    ...(ban.joined ? [`Joined with: ${ban.joined.join(', ')}`] : []),
    `Refused somebody ${ban.hits} times, last ${ban.lastHitAt ?? 'never'}.`,
    ...(ban.vendors ?? []).map(describeVendor),
    ...timeline.map(describeEntry),
  ]
    .map(escapeControlCharacters)
    .join('\n');

/**
 * Prints one ban, with what happened to it; as JSON the ban as the API has it.
 *
 * @param given its id or reference
 * @throws ApiError `not_found`
 */
export const showBan = async (
  context: Context,
  given: string,
  { data, json }: CommonOptions,
): Promise<void> => {
  const { ban, timeline } = await withInstallation(
    context,
    data,
    async ({ db }) => {
      const found = await findBan(db, given);
      if (!found) throw banNotFound(given);
      const rows = await listBanAudit(db, found.id, { after: 0, limit: MOST });
      return {
        ban: await presentBan(db, found, Date.now()),
        timeline: await presentTimeline(db, found, rows),
      };
    },
  );
  print(context, json, ban, describe(ban, timeline));
};
