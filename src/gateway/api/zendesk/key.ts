import { canonicalKey } from '../../keys/canonical-key';
import { ApiError } from '../../lib/errors/api-error';
import { keysWithLinks } from '../../store/keys-with-links';
import { listVisitorsLinkedTo } from '../../store/links';
import type { Db } from '../../store/db';
import { findNewestName } from '../../store/sessions';
import type { CreateRequest } from './create-request';
import type { DraftKey } from '../../bans/draft';

const checkType = ({ type }: CreateRequest, isAddress: boolean) => {
  if (!type) return;
  if ((type === 'I' || type === 'ip_address') === isAddress) return;
  const [given, fitting] = isAddress
    ? ['ip_address', 'I or ip_address']
    : ['visitor_id', 'V or visitor'];
  throw new ApiError(
    'invalid',
    `type: expected ${fitting} with ${given}.`,
    'type',
  );
};

/**
 * Reads the key that a new ban names. A visitor id of ours bans that visitor;
 * any other is taken for one of Zendesk's.
 *
 * @throws ApiError `invalid` that names the field
 */
export const readZendeskKey = async (
  db: Db,
  draft: CreateRequest,
): Promise<DraftKey> => {
  const visitor = draft.visitor_id?.trim() ?? '';
  const address = draft.ip_address?.trim() ?? '';
  if (!visitor === !address) {
    throw new ApiError(
      'invalid',
      visitor
        ? 'ip_address: expected visitor_id or ip_address, not both.'
        : 'visitor_id: expected visitor_id or ip_address.',
      visitor ? 'ip_address' : 'visitor_id',
    );
  }
  checkType(draft, address !== '');
  if (address) {
    const field = 'ip_address';
    return { ...canonicalKey('ip', address, field), typed: address, field };
  }
  const field = 'visitor_id';
  const [ours] = await keysWithLinks(db, [
    { kind: 'visitor', value: visitor } as const,
  ]);
  const key = canonicalKey(ours ? 'visitor' : 'zendesk', visitor, field);
  return { ...key, typed: visitor, field };
};

/** Finds the name that a key's visitor gave in their newest chat, if any. */
export const findVisitorName = async (
  db: Db,
  key: DraftKey,
): Promise<string | undefined> => {
  if (key.kind === 'ip') return undefined;
  const visitors =
    key.kind === 'visitor' ? [key.value] : await listVisitorsLinkedTo(db, key);
  return findNewestName(db, visitors);
};
