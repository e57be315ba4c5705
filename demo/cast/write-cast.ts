import { addBan } from '../../src/gateway/bans/add-ban';
import type { Installation } from '../../src/gateway/installation/installation';
import { createNeverBan } from '../../src/gateway/keys/never-ban';
import { randomToken, randomVisitorId } from '../../src/gateway/lib/secrets';
import { addMessage } from '../../src/gateway/sessions/messages';
import {
  assignSession,
  endSession,
} from '../../src/gateway/sessions/change-session';
import { keepClaims } from '../../src/gateway/sessions/keep-claims';
import { markGone, markSeen } from '../../src/gateway/sessions/presence';
import { startSession } from '../../src/gateway/sessions/start-session';
import type { Actor } from '../../src/gateway/store/changes';
import { upsertUserByEmail } from '../../src/gateway/store/users';
import { CAST, type CastMember } from './cast';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Where the cast is written, and the origin of the shop that they are in. */
interface Stage {
  installation: Pick<Installation, 'db' | 'secrets'>;
  shop: string;
  site: string;
  now: number;
}

/** Adds Bo, who answered before the reader came, and who can never sign in. */
const addBo = async (
  { installation: { db } }: Stage,
  at: number,
): Promise<Actor & { id: number }> => {
  const name = 'Bo Sandvik';
  const id = await upsertUserByEmail(db, {
    ...{ email: 'bo@lumen.example', name, role: 'agent' },
    ...{ password_hash: '', created_at: at },
  });
  return { id, name, isUser: true };
};

const startChat = (
  { installation, shop, site }: Stage,
  { name, email, address, page, language }: CastMember,
  visitor: string,
  at: number,
) =>
  startSession(
    { ...installation, neverBan: createNeverBan([]) },
    {
      ...{ site, widget: 'acquire', visitors: [visitor], language, address },
      form: {
        ...keepClaims({ name, email }),
        ...{ page: shop + page, page_change: null },
      },
      ...{ chat: randomToken(), addressTrusted: true, claimsChecked: true },
      ...{ identity: [], details: {} },
      proven: [
        { kind: 'visitor', value: visitor },
        { kind: 'ip', value: address },
      ],
    },
    at,
  );

/** Blocks a browser for an hour, two days ago. */
const addEarlierBan = async (
  { installation: { db, secrets }, now }: Stage,
  visitor: string,
  by: Actor & { id: number },
): Promise<void> => {
  const at = now - 2 * DAY;
  const key = { kind: 'visitor' as const, value: visitor };
  await addBan(
    { db, secrets, neverBan: createNeverBan([]) },
    {
      keys: [{ ...key, typed: visitor, field: 'keys' }],
      ...{ sites: [], until: at + HOUR, reason: 'Insults', note: '' },
      ...{ source: 'doorlist', sparing: true },
    },
    { by, at },
  );
};

const writeMember = async (
  stage: Stage,
  member: CastMember,
  bo: Actor & { id: number },
): Promise<string | undefined> => {
  const { installation, now } = stage;
  const { db } = installation;
  const { lines, left, ended } = member;
  const before = (minutes: number) => now - minutes * MINUTE;
  const visitor = randomVisitorId();
  if (member.isBlockedBefore) await addEarlierBan(stage, visitor, bo);
  const beginning = before(lines[0]?.ago ?? 0);
  const { session, token } = await startChat(stage, member, visitor, beginning);
  const { code } = session;
  for (const { ago, by, text } of lines) {
    const message = { text, at: before(ago) };
    await addMessage(
      installation,
      session,
      by
        ? { ...message, from: 'agent', by: bo }
        : { ...message, from: 'visitor' },
    );
    if (by) await assignSession(db, code, before(ago));
  }
  const gone = left ?? ended;
  await markSeen(db, [code], gone === undefined ? now : before(gone));
  if (ended !== undefined) {
    await endSession(db, code, before(ended));
    return undefined;
  }
  if (left === undefined) return token;
  await markGone(db, code, { seenAt: before(left), at: now });
  return undefined;
};

/**
 * Writes the chats of the cast into an installation that has none.
 *
 * @returns the tokens of the chats whose pages are to stay open
 */
export const writeCast = async (stage: Stage): Promise<string[]> => {
  const { db } = stage.installation;
  const [chat] = await db
    .selectFrom('sessions')
    .select('code')
    .limit(1)
    .execute();
  if (chat) return [];
  const bo = await addBo(stage, stage.now - 3 * DAY);
  const tokens: string[] = [];
  for (const member of CAST) {
    const token = await writeMember(stage, member, bo);
    if (token !== undefined) tokens.push(token);
  }
  return tokens;
};
