import type { AcquireFail } from './acquire-fail';
import type { AcquireQuirks } from './acquire-quirks';
import { acquireRecord } from './acquire-record';
import { endOfDay, type AcquireRow, type AcquireState } from './acquire-state';
import type { Reply } from './vendor-server';

const MILLISECONDS_AND_Z = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

const ok = (body: string): Reply => ({ status: 200, body });

/**
 * Block Visitor. Expired blocks stay listed, a past end is taken, and nothing
 * is lifted with 200.
 * https://developer.acquire.io/rest-apis/settings/security/security-block-visitor
 */
export const acquireBlocks = (
  state: AcquireState,
  quirks: AcquireQuirks,
  fail: AcquireFail,
) => {
  const { blocks, contacts } = state;
  let pages = 0;

  const record = (row: AcquireRow, withUser: boolean) =>
    acquireRecord(row, state, quirks, withUser);

  const list = (query: URLSearchParams): Reply => {
    const all = [...blocks.values()];
    if (quirks.newestFirst) all.reverse();
    const heeded = quirks.paging === 'offset';
    const offset = heeded ? Number(query.get('offset') ?? 0) : 0;
    const limit = heeded ? Number(query.get('limit') ?? Infinity) : Infinity;
    const sizes = quirks.pageSizes;
    const size = sizes[pages++ % Math.max(1, sizes.length)] ?? quirks.pageSize;
    const rows = [
      ...all.slice(Math.max(0, offset - quirks.repeats), offset),
      ...all.slice(offset, offset + Math.min(limit, size)),
    ];
    const texts = rows.map((row) => record(row, true)).join(',');
    return ok(
      `{"data":{"offset":${offset},"count":${all.length},"data":[${texts}]}}`,
    );
  };

  const add = (text: string): Reply => {
    const { data, type, blockTill } = JSON.parse(text) as Partial<
      Record<string, unknown>
    >;
    const ids = Array.isArray(data) ? data : [];
    if (
      type !== 'contact' ||
      typeof blockTill !== 'string' ||
      !MILLISECONDS_AND_Z.test(blockTill) ||
      !ids.length ||
      !ids.every((id) => Number.isInteger(id))
    ) {
      return fail(400, 'ERROR_INVALID_INPUT');
    }
    if (!ids.every((id) => contacts.has(Number(id)))) {
      return fail(400, 'ERROR_RECORD_NOT_FOUND');
    }
    const asked = Date.parse(blockTill);
    const till = quirks.rounding ? endOfDay(asked) : asked;
    const same = [...blocks.values()].filter(({ contactId }) =>
      ids.includes(contactId),
    );
    if (same.length && quirks.duplicates === 'refuse') {
      return fail(400, 'ERROR_DUPLICATE_RECORD_FOUND');
    }
    if (quirks.duplicates === 'replace') {
      for (const { id } of same) blocks.delete(id);
    }
    const made = ids.map((id) => state.blockContact(Number(id), { till }));
    if (quirks.added === 'true') return ok('{"data":true}');
    const shown =
      quirks.added === 'records'
        ? made
        : made.map((row) => ({
            ...row,
            type: 'email',
            contactId: null,
            values: ['192.0.2.1', '192.0.2.2'],
          }));
    return ok(`{"data":[${shown.map((row) => record(row, true)).join(',')}]}`);
  };

  return {
    list,
    add,
    get(id: number): Reply {
      const row = blocks.get(id);
      return row ? ok(`{"data":${record(row, false)}}`) : fail(404, '');
    },
    remove(id: number): Reply {
      const affected = blocks.delete(id) ? 1 : 0;
      return ok(
        JSON.stringify({
          data: { deleted: { raw: { affectedRows: affected }, affected } },
        }),
      );
    },
  };
};
