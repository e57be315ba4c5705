import pino from 'pino';
import { checkBanRequest } from '../gateway/api/v1/bans/check-ban-request';
import { planBan } from '../gateway/api/v1/bans/plan-ban';
import { COMMAND_LINE_CALLER } from '../gateway/auth/command-line';
import { addBan } from '../gateway/bans/add-ban';
import { loadNeverBan } from '../gateway/bans/load-never-ban';
import { presentBan } from '../gateway/bans/present-ban';
import { createGeo } from '../gateway/geo/create-geo';
import { readGeoFiles } from '../gateway/geo/read-geo-files';
import { readProxyTrust } from '../gateway/http/read-proxy-trust';
import type { Installation } from '../gateway/installation/installation';
import { readNeverBan } from '../gateway/keys/read-never-ban';
import type { BanRequest } from '../protocol/ban-request';
import type { KeyKind } from '../protocol/key-kinds';
import type { Context } from './context';
import { describeBan } from './describe-ban';
import type { CommonOptions } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';

/** Options of `doorlist ban`. */
export interface BanOptions
  extends
    CommonOptions,
    Pick<
      BanRequest,
      | 'for'
      | 'until'
      | 'sparing'
      | 'effect'
      | 'text'
      | 'reason'
      | 'note'
      | 'exact'
      | 'confirm'
    > {
  site: string[];
  neverBan: string[];
  geo?: string[];
}

const toRequest = (
  kind: KeyKind,
  value: string,
  options: BanOptions,
): BanRequest => {
  const { until, for: length, effect, text, reason, note } = options;
  const { exact, confirm, sparing, site: sites } = options;
  return checkBanRequest({
    ...{ keys: [{ kind, value }], until, for: length, effect, text },
    ...{ reason, note, exact, confirm, sparing, sites },
  });
};

const addPlanned = async (
  { env }: Context,
  { db, secrets }: Installation,
  request: BanRequest,
  { neverBan, geo: files }: BanOptions,
) => {
  const at = Date.now();
  const log = pino({ level: 'silent' });
  const geo = await createGeo(files ?? readGeoFiles(env), { log });
  try {
    const { draft } = await planBan(
      { db, secrets, geo, trust: readProxyTrust(env), now: Date.now },
      request,
      { caller: COMMAND_LINE_CALLER, at, from: {} },
    );
    const list = await loadNeverBan(db, readNeverBan(neverBan));
    const { ban, created } = await addBan(
      { db, secrets, neverBan: list },
      draft,
      { by: COMMAND_LINE_CALLER, at },
    );
    return { ban: await presentBan(db, ban, at), created };
  } finally {
    geo.stop();
  }
};

/**
 * Bans one key, as `POST /v1/bans` does, and prints the ban.
 *
 * @throws ApiError naming what is wrong with it
 */
export const banValue = async (
  context: Context,
  kind: KeyKind,
  value: string,
  options: BanOptions,
): Promise<void> => {
  const request = toRequest(kind, value, options);
  const { ban, created } = await withInstallation(
    context,
    options.data,
    (installation) => addPlanned(context, installation, request, options),
  );
  print(
    context,
    options.json,
    ban,
    `${created ? '' : 'Nothing new. '}${describeBan(ban)}`,
  );
};
