import { useState } from 'preact/hooks';
import type { Me } from '../../protocol/people';
import type { BanPreview } from '../../protocol/reach';
import type { Session } from '../../protocol/sessions';
import { ApiError } from '../api/api-error';
import type { Api } from '../api/api';
import {
  kindIndex,
  prefixesOf,
  sortReach,
  toNetworkQuestion,
  toReachQuestion,
  type Row,
  type RowReach,
} from '../logic/block/reach';
import { useQuery, type Query } from './use-query';

/** Whom each key of a chat would concern, as far as that was counted. */
export interface Reach {
  rows: ReadonlyMap<Row, RowReach>;
  /** Wider networks around the address, by their lengths. */
  networks: ReadonlyMap<number, RowReach>;
  query: Query;
}

/**
 * Asks until it is answered: a row that can't be asked for is left out, with the
 * cause.
 */
const askRows = async (
  api: Api,
  session: Session,
  me: Me,
  sites: readonly string[],
): Promise<Map<Row, RowReach>> => {
  const refused = new Map<Row, RowReach>();
  for (;;) {
    const without = new Set(refused.keys());
    const { rows, request } = toReachQuestion(session, me, sites, without);
    if (!rows.length) return refused;
    try {
      const preview = await api.blocked.preview(request);
      return new Map([...refused, ...sortReach(preview, rows)]);
    } catch (error) {
      const index =
        error instanceof ApiError ? kindIndex(error.field) : undefined;
      const row = index === undefined ? undefined : rows[index];
      if (!(error instanceof ApiError) || row === undefined) throw error;
      const { detail, field = '' } = error;
      const refusals: BanPreview['refusals'] = [
        { code: 'no_such_key', detail, field },
      ];
      refused.set(row, { keys: [], refusals });
    }
  }
};

/** Counts whom the keys of a chat would concern on some sites; none: all. */
export const useReach = (
  api: Api,
  session: Session,
  me: Me,
  sites: readonly string[],
): Reach => {
  const [rows, setRows] = useState<Reach['rows']>(new Map());
  const [networks, setNetworks] = useState<Reach['networks']>(new Map());
  const query = useQuery(
    async (isCurrent) => {
      const found = await askRows(api, session, me, sites);
      if (!isCurrent()) return;
      setRows(found);
      const [, ...wider] = prefixesOf(session.address ?? '');
      const around = new Map<number, RowReach>();
      for (const prefix of found.get('ip')?.keys.length ? wider : []) {
        const request = toNetworkQuestion(session.code, prefix, sites);
        const { reach, refusals } = await api.blocked.preview(request);
        if (!isCurrent()) return;
        around.set(prefix, { keys: reach, refusals });
        setNetworks(new Map(around));
      }
    },
    [session.code, ...sites],
  );
  return { rows, networks, query };
};
