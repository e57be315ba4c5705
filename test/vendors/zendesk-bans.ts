import type { Reply } from './vendor-server';
import type { ZendeskQuirks } from './zendesk-quirks';
import type { ZendeskRow, ZendeskState } from './zendesk-state';

const TYPES = { letter: ['I', 'V'], word: ['ip_address', 'visitor'] };

const json = (status: number, value: unknown): Reply => ({
  status,
  body: JSON.stringify(value),
});

/**
 * The Bans API.
 * https://developer.zendesk.com/api-reference/live-chat/chat-api/bans/
 */
export const zendeskBans = (
  { bans, ban, lift }: ZendeskState,
  quirks: ZendeskQuirks,
  fail: (status: number, message: string) => Reply,
) => {
  let pages = 0;

  const extra = () =>
    quirks.unknownFields ? { department_ids: [7], source: { via: 'web' } } : {};

  const whole = (row: ZendeskRow) => {
    const [address, visitor] =
      quirks.type === 'absent' ? [] : TYPES[quirks.type];
    const type = row.ip_address ? address : visitor;
    return { ...row, ...(type !== undefined && { type }), ...extra() };
  };

  /** Rows from the cursor on, made as nasty as the quirks say. */
  const page = (since: number, limit: number): ZendeskRow[] => {
    const all = [...bans.values()].sort((one, other) => one.id - other.id);
    const sizes = quirks.pageSizes;
    const size = sizes[pages++ % Math.max(1, sizes.length)] ?? limit;
    const due = all.filter(({ id }) => id >= since);
    const rows = due.slice(0, Math.min(size, limit));
    const earlier = all.filter(({ id }) => id < since);
    // Only two empty arrays end a list, so nothing is repeated after it.
    if (due.length && quirks.repeats) {
      rows.push(...rows.slice(0, 1), ...earlier.slice(-quirks.repeats));
    }
    return quirks.shuffled ? rows.reverse() : rows;
  };

  const list = (query: URLSearchParams): Reply => {
    const limit = Number(query.get('limit') ?? 10);
    const since = Number(query.get('since_id') ?? 0);
    const rows = page(since, Math.min(limit, 1000));
    const part = (row: ZendeskRow, names: (keyof ZendeskRow)[]) => ({
      ...Object.fromEntries(names.map((name) => [name, row[name]])),
      ...extra(),
    });
    return json(200, {
      ip_address: rows
        .filter(({ ip_address }) => ip_address)
        .map((row) => part(row, ['id', 'ip_address', 'reason', 'created_at'])),
      visitor: rows
        .filter(({ ip_address }) => !ip_address)
        .map((row) =>
          part(row, [
            'id',
            'visitor_id',
            'visitor_name',
            'reason',
            'created_at',
          ]),
        ),
    });
  };

  const create = (text: string): Reply => {
    const body = JSON.parse(text) as Partial<Record<string, unknown>>;
    const { ip_address = '', visitor_id = '', reason = '' } = body;
    if (
      typeof ip_address !== 'string' ||
      typeof visitor_id !== 'string' ||
      typeof reason !== 'string' ||
      Boolean(ip_address) === Boolean(visitor_id)
    ) {
      return fail(422, 'visitor_id or ip_address');
    }
    const same = [...bans.values()].find(
      (row) => row.ip_address === ip_address && row.visitor_id === visitor_id,
    );
    if (same && quirks.duplicates === 'existing') return json(200, whole(same));
    if (same && quirks.duplicates === 'refuse') return fail(422, 'exists');
    const visitor_name = visitor_id ? 'Agent Smith' : '';
    return json(
      201,
      whole(ban({ ip_address, visitor_id, reason, visitor_name })),
    );
  };

  return {
    list,
    create,
    addresses: (): Reply =>
      json(
        200,
        [...bans.values()].flatMap(({ ip_address }) => ip_address || []),
      ),
    show(id: number): Reply {
      const row = bans.get(id);
      return row ? json(200, whole(row)) : fail(404, 'not found');
    },
    remove: (id: number): Reply =>
      lift(id) ? { status: 204, body: '' } : fail(404, 'not found'),
  };
};
