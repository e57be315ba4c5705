import { isUnencrypted, parseOrigin } from '../http/origins';
import { ApiError } from '../lib/errors/api-error';
import {
  findAgentOrigins,
  writeAgentOrigins,
  type AgentOrigins,
} from '../store/agent-origins';
import { insertAudit, insertChange, type Actor } from '../store/changes';
import type { Db } from '../store/db';

/** Parses an origin; an error names the field that it stands in. */
const parseNamed = (text: string, field: string): string => {
  try {
    return parseOrigin(text);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    throw new ApiError(error.code, error.message, field);
  }
};

/**
 * Returns an origin in whose pages agents work, in canonical spelling.
 *
 * @throws ApiError `invalid` for one that others may have pages of as well
 */
const parseAgentOrigin = (text: string, field: string): string => {
  const origin = parseNamed(text, field);
  const why = origin.includes('*')
    ? 'expected one origin, without *: a page there acts for who is signed in.'
    : isUnencrypted(origin)
      ? 'expected https: whoever is on the way could act for who is signed in.'
      : undefined;
  if (why) throw new ApiError('invalid', `"${text}": ${why}`, field);
  return origin;
};

/**
 * Changes the origins of other people’s pages in which agents work. What is
 * absent stays as it is; tokens of pages that are no longer among them end.
 *
 * @throws ApiError `invalid`
 */
export const changeAgentOrigins = async (
  db: Db,
  asked: { [field in keyof AgentOrigins]?: readonly string[] | undefined },
  { by, at }: { by: Actor; at: number },
): Promise<void> => {
  const changes: Partial<AgentOrigins> = {};
  for (const field of ['agentOrigins', 'cardOrigins'] as const) {
    const origins = asked[field]?.map((text) => parseAgentOrigin(text, field));
    if (origins) changes[field] = [...new Set(origins)];
  }
  await db.transaction().execute(async (trx) => {
    const before = await findAgentOrigins(trx);
    if (JSON.stringify({ ...before, ...changes }) === JSON.stringify(before)) {
      return;
    }
    await writeAgentOrigins(trx, changes);
    await insertAudit(trx, {
      ...{ by, at, action: 'change settings', subject: 'installation' },
      detail: { ...changes },
    });
    await insertChange(trx, { kind: 'people', subject: 'all', at });
  });
};
