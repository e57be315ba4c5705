import { z } from 'zod';
import { KEY_KINDS, type KeyKind } from '../../../../protocol/agent';
import { parseNetwork, visitorNetwork } from '../../../keys/address';
import { canonicalKey } from '../../../keys/canonical-key';
import type { GatewayDeps } from '../../../deps';
import { plainText } from '../../../http/plain-text';
import { ApiError } from '../../../lib/errors/api-error';
import { visitorKey } from '../../../sessions/session-subjects';
import type { SessionRow } from '../../../store/schema/schema';
import { listSites } from '../../../store/sites';
import type { DraftKey } from '../../../bans/draft';
import { endOfBan } from '../../shared/ban-end';
import { keyId } from '../../../keys/key';

const kind = z.enum(KEY_KINDS);
/**
 * Body of `POST /v1/bans`. Strict: a misspelt `until` would otherwise make a
 * ban for good.
 */
export const banRequest = z.strictObject({
  session: z.string().max(20).optional().describe('The code of a chat.'),
  kinds: z
    .array(kind)
    .min(1)
    .max(KEY_KINDS.length)
    .optional()
    .describe('With a session: which of its keys. Absent: the visitor.'),
  keys: z
    .array(z.strictObject({ kind, value: z.string().min(1).max(255) }))
    .min(1)
    .max(200)
    .optional()
    .describe('Instead of a session.'),
  sites: z
    .array(z.string().max(63))
    .max(200)
    .optional()
    .describe('None: all sites, later ones too.'),
  until: endOfBan
    .optional()
    .describe('A time in the future. Null or absent: for good.'),
  reason: plainText(1000).optional(),
  note: plainText(4000).optional().describe('For agents only.'),
});

export type BanBody = z.output<typeof banRequest>;
const noKey = (what: KeyKind, field: string) =>
  new ApiError(
    'no_such_key',
    what === 'ip'
      ? 'The address of this chat is not known for certain, so it can’t be blocked.'
      : `This chat has no ${what} to block.`,
    field,
  );

/** What is proven comes before what the visitor only said. */
const sessionValue = (
  { address, email, phone, proven }: BannedSession,
  what: KeyKind,
): string | null => {
  if (what === 'email') return proven.email ?? email;
  if (what === 'phone') return proven.phone ?? phone;
  if (what !== 'ip') return proven[what] ?? null;
  const network = address === null ? undefined : parseNetwork(address);
  return network ? visitorNetwork(network).text : null;
};

/** Of an unchecked chat the visitor is banned by the vendor's id. */
const sessionKey = (
  session: BannedSession,
  what: KeyKind,
  field: string,
): DraftKey => {
  const own = visitorKey(session);
  const isOwn = what === 'visitor' || what === own.kind;
  const kind = isOwn ? own.kind : what;
  const value = isOwn ? own.value : sessionValue(session, what);
  if (value === null) throw noKey(what, field);
  return { ...canonicalKey(kind, value, field), typed: value, field };
};

/** A session, with what is proven of its visitor. */
export interface BannedSession extends SessionRow {
  proven: Partial<Record<KeyKind, string>>;
}

/** The keys that a request names, itself or by a session. */
export const requestedKeys = (
  { kinds, keys, session: code }: BanBody,
  session: BannedSession | undefined,
): DraftKey[] => {
  if ((code === undefined) === (keys === undefined)) {
    throw new ApiError(
      'invalid',
      'Expected either a session with kinds, or keys.',
      code === undefined ? 'keys' : 'session',
    );
  }
  if (kinds && keys) {
    throw new ApiError(
      'invalid',
      'Expected kinds only with a session.',
      'kinds',
    );
  }
  const drafts = session
    ? (kinds ?? ['visitor' as const]).map((what, index) =>
        sessionKey(session, what, `kinds.${index}`),
      )
    : (keys ?? []).map(({ kind: what, value }, index) => {
        const field = `keys.${index}.value`;
        return {
          ...canonicalKey(what, value, field),
          typed: value.trim(),
          field,
        };
      });
  return [...new Map(drafts.map((draft) => [keyId(draft), draft])).values()];
};

/** Which sites a ban will hold on; none means all. */
export const requestedSites = async (
  { db }: Pick<GatewayDeps, 'db'>,
  given: readonly string[] | undefined,
  scope: readonly string[] | null,
): Promise<string[]> => {
  const sites = [...new Set(given?.length ? given : (scope ?? []))];
  const known = new Set((await listSites(db)).map(({ id }) => id));
  const unknown = sites.find((site) => !known.has(site));
  if (unknown !== undefined) {
    throw new ApiError('invalid', `There is no site "${unknown}".`, 'sites');
  }
  const foreign = sites.find((site) => scope && !scope.includes(site));
  if (foreign !== undefined) {
    throw new ApiError(
      'forbidden',
      `You may not block on "${foreign}".`,
      'sites',
    );
  }
  return sites;
};
