/**
 * A client of Zendesk Chat's Bans API as somebody would write it who has only
 * read its documentation: it knows nothing of Doorlist.
 */
export interface ZendeskBanRow {
  id: number;
  created_at: string | null;
  reason: string;
  ip_address?: string;
  visitor_id?: string;
  visitor_name?: string;
}

interface BanPage {
  ip_address: ZendeskBanRow[];
  visitor: ZendeskBanRow[];
}

const LIMIT = 100;

export const createZendeskClient = (base: string, authorization: string) => {
  const call = async (url: string, init: RequestInit = {}) => {
    const response = await fetch(url, {
      ...init,
      headers: { authorization, ...init.headers },
    });
    if (!response.ok) {
      throw new Error(`${response.status} ${await response.text()}`);
    }
    return response;
  };
  const rowsOf = ({ ip_address, visitor }: BanPage) => [
    ...ip_address,
    ...visitor,
  ];

  return {
    async create(ban: { visitor_id: string } | { ip_address: string }) {
      const response = await call(`${base}/bans`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...ban, reason: 'Spammer' }),
      });
      return (await response.json()) as ZendeskBanRow & { type: string };
    },

    async remove(id: number): Promise<number> {
      const { status } = await call(`${base}/bans/${id}`, { method: 'DELETE' });
      return status;
    },

    async addresses(): Promise<string[]> {
      return (await call(`${base}/bans/ip`)).json();
    },

    /** By the cursor alone: the last id and one, until both are empty. */
    async all(): Promise<ZendeskBanRow[]> {
      const all: ZendeskBanRow[] = [];
      for (let sinceId = 0; ;) {
        const url = `${base}/bans?since_id=${sinceId}&limit=${LIMIT}`;
        const rows = rowsOf(await (await call(url)).json());
        if (!rows.length) return all;
        all.push(...rows);
        sinceId = Math.max(...rows.map(({ id }) => id)) + 1;
      }
    },

    /** By the paths that the answers' headers give. */
    async follow(rel: 'next' | 'prev', from: string): Promise<ZendeskBanRow[]> {
      const all: ZendeskBanRow[] = [];
      let url: string | undefined = `${base}/bans?${from}&limit=${LIMIT}`;
      while (url !== undefined) {
        const response: Response = await call(url);
        all.push(...rowsOf(await response.json()));
        url = (response.headers.get('link') ?? '')
          .split(', ')
          .find((link) => link.endsWith(`rel="${rel}"`))
          ?.replace(/^<(.+)>.*$/, '$1');
      }
      return all;
    },
  };
};
