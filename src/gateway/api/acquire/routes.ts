import { Hono } from 'hono';
import { addBans } from '../../bans/add-ban';
import { liftBan } from '../../bans/lift-ban';
import type { GatewayDeps, GatewayEnv } from '../../deps';
import { hasPermission, maySee, type Caller } from '../../auth/caller';
import { ApiError } from '../../lib/errors/api-error';
import { check, readBody } from '../../http/read-body';
import { requireKey } from '../shared/authentication';
import type { StoredBan } from '../../store/bans';
import { findBlock, listBlocks } from '../../store/compat/acquire-blocks';
import { listKnownContacts } from '../../store/compat/acquire-contacts';
import { listEmails } from '../../store/users';
import { readQuery } from './query';
import {
  contactOf,
  presentAcquireRecord,
  RECORD_FIELDS,
  selectFields,
  type AcquireRecord,
  type RecordField,
} from './record';
import { addBody, deleteQuery, draftsOf, getQuery, listQuery } from './request';

const ALL_BUT_USER = RECORD_FIELDS.filter((field) => field !== 'user');

const fieldsOf = (
  select: readonly RecordField[],
  relations: readonly 'user'[],
): readonly RecordField[] => [
  ...(select.length ? select : ALL_BUT_USER),
  ...relations,
];

/**
 * Acquire's Block Visitor API over our bans: each is one block.
 * https://developer.acquire.io/rest-apis/settings/security/security-block-visitor
 */
export const acquireRoutes = (deps: GatewayDeps) => {
  const { db, now } = deps;

  const present = async (
    bans: readonly StoredBan[],
    { sites }: Caller,
  ): Promise<AcquireRecord[]> => {
    const ids = bans.map(contactOf).filter((id) => id !== undefined);
    const users = bans.filter(({ created_by_user }) => created_by_user === 1);
    const context = {
      contacts: await listKnownContacts(db, [...new Set(ids)], sites),
      emails: await listEmails(db, [
        ...new Set(users.map(({ created_by }) => created_by)),
      ]),
    };
    return bans.map((ban) => presentAcquireRecord(ban, context));
  };

  /** A token of some sites must not lift what holds on others too. */
  const checkScope = (ban: StoredBan, caller: Caller): void => {
    const all = ban.sites.every((site) => maySee(caller, site));
    if (caller.sites === null || (ban.sites.length > 0 && all)) return;
    throw new ApiError(
      'forbidden',
      'This block holds on sites that are not yours.',
      'id',
    );
  };

  return new Hono<GatewayEnv>()
    .use(
      requireKey(
        deps,
        (caller) => hasPermission(caller, 'block-contacts'),
        'This key needs the role administrator or owner, or the permission block-contacts.',
      ),
    )
    .get('/', async (c) => {
      const given = check(listQuery, readQuery(c.req.url));
      const { caller } = c.var;
      const { select, where, offset } = given;
      // Asked for certain fields, nobody expects another.
      const relations = given.relations ?? (select.length ? [] : ['user']);
      const { count, bans } = await listBlocks(db, {
        search: where.search,
        type: where.type,
        id: where.id,
        createdBy: where.blockBy,
        order: given.order,
        limit: given.limit,
        offset,
        sites: caller.sites,
      });
      const fields = fieldsOf(select, relations);
      const records = await present(bans, caller);
      const data = records.map((record) => selectFields(record, fields));
      return c.json({ data: { offset, count, data } });
    })
    .post('/', async (c) => {
      const body = await readBody(c, addBody);
      const { caller } = c.var;
      const drafts = draftsOf(body, caller.sites ?? [], now());
      const bans = await addBans(deps, drafts, { by: caller, at: now() });
      return c.json({ data: await present(bans, caller) });
    })
    .delete('/', async (c) => {
      const { id } = check(deleteQuery, readQuery(c.req.url));
      const { caller } = c.var;
      const found = await findBlock(db, id, caller.sites);
      if (found) checkScope(found, caller);
      const lifted =
        found && (await liftBan(db, id, { by: caller, at: now() }));
      const affected = lifted?.ended ? 1 : 0;
      return c.json({
        data: { deleted: { raw: { affectedRows: affected }, affected } },
      });
    })
    .get('/:id', async (c) => {
      const { select, relations = [] } = check(getQuery, readQuery(c.req.url));
      const { caller } = c.var;
      const id = c.req.param('id');
      const ban = /^\d{1,15}$/.test(id)
        ? await findBlock(db, Number(id), caller.sites)
        : undefined;
      if (!ban) {
        throw new ApiError('not_found', `There is no block ${id}.`, 'id');
      }
      const [record] = await present([ban], caller);
      return c.json({
        data: record && selectFields(record, fieldsOf(select, relations)),
      });
    });
};
