/** A row of the vendor's own table of bans. */
export interface ZendeskRow {
  id: number;
  ip_address: string;
  visitor_id: string;
  visitor_name: string;
  reason: string;
  /** Null for older ones. */
  created_at: string | null;
}

export interface ZendeskChat {
  id: string;
  tags: string[];
  visitor: { id: string; name: string; email: string; phone: string };
  session: { ip: string; start_date: string; end_date: string | null };
  /** When it last changed, in seconds. */
  updated: number;
}

export type NewZendeskBan = Partial<
  Pick<
    ZendeskRow,
    'ip_address' | 'visitor_id' | 'visitor_name' | 'reason' | 'created_at'
  >
>;

export type NewZendeskChat = Partial<Omit<ZendeskChat, 'updated'>>;

/**
 * What the vendor remembers, and what its own agents do with it.
 *
 * @param cap the most bans by address; one more drops the oldest
 */
export const createZendeskState = (now: () => number, cap: number) => {
  const bans = new Map<number, ZendeskRow>();
  const chats = new Map<string, ZendeskChat>();
  let lastId = 0;
  const seconds = () => Math.floor(now() / 1000);
  const time = () => new Date(now()).toISOString().replace(/\.\d+/, '');

  /** Ids of bans by address, oldest first. */
  const byAddress = new Set<number>();

  const lift = (id: number): boolean => {
    byAddress.delete(id);
    return bans.delete(id);
  };

  const evict = () => {
    const [oldest] = byAddress;
    if (byAddress.size > cap && oldest !== undefined) lift(oldest);
  };

  const change = (id: string, edit: (chat: ZendeskChat) => void) => {
    const chat = chats.get(id);
    if (!chat) throw new Error(`no chat ${id}`);
    edit(chat);
    chat.updated = seconds();
  };

  return {
    bans,
    chats,
    /** @param gap how many ids are skipped before this one */
    ban(row: NewZendeskBan, gap = 0): ZendeskRow {
      lastId += 1 + gap;
      const made = {
        id: lastId,
        ip_address: '',
        visitor_id: '',
        visitor_name: '',
        reason: '',
        created_at: time(),
        ...row,
      };
      bans.set(made.id, made);
      if (made.ip_address) byAddress.add(made.id);
      evict();
      return made;
    },
    lift,
    startChat(chat: NewZendeskChat = {}): ZendeskChat {
      const number = chats.size + 1;
      const made = {
        id: `1704.2314815.chat${number}`,
        tags: [],
        visitor: {
          id: `2314815.visitor${number}`,
          name: `Visitor ${number}`,
          email: '',
          phone: '',
        },
        session: { ip: '198.51.100.1', start_date: time(), end_date: null },
        updated: seconds(),
        ...chat,
      };
      chats.set(made.id, made);
      return made;
    },
    tagChat: (id: string, tag: string) =>
      change(id, ({ tags }) => void tags.push(tag)),
    retagChat: (id: string, tags: string[]) =>
      change(id, (chat) => void (chat.tags = tags)),
    endChat: (id: string) =>
      change(id, ({ session }) => void (session.end_date = time())),
  };
};

export type ZendeskState = ReturnType<typeof createZendeskState>;
