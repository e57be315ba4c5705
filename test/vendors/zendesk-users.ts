import type { Reply } from './vendor-server';
import type { ZendeskQuirks } from './zendesk-quirks';

/** A user of Zendesk Support, whether they ever chatted or not. */
export interface ZendeskUser {
  id: number;
  email: string;
  external_id: string | null;
  role: 'end-user' | 'agent' | 'admin';
  suspended: boolean;
  /** False once they were deleted, which the vendor may still show. */
  active: boolean;
}

/** What the vendor's own agents do with users. */
export const createZendeskUsers = () => {
  const users = new Map<number, ZendeskUser>();
  let tell: (id: number, suspended: boolean) => void = () => undefined;
  let lastId = 35_436;

  return {
    users,
    /** Hears of each change that came by the API. */
    onChange(listener: typeof tell) {
      tell = listener;
    },
    changed: (id: number, suspended: boolean) => tell(id, suspended),
    addUser(user: Partial<Omit<ZendeskUser, 'id'>> & { email: string }) {
      lastId += 1;
      const made: ZendeskUser = {
        id: lastId,
        external_id: null,
        role: 'end-user',
        suspended: false,
        active: true,
        ...user,
      };
      users.set(made.id, made);
      return made;
    },
  };
};

const json = (status: number, value: unknown): Reply => ({
  status,
  body: JSON.stringify(value),
});

/**
 * The users of Zendesk Support.
 * https://developer.zendesk.com/api-reference/ticketing/users/users/
 */
export const zendeskUsers = (
  { users, changed }: ReturnType<typeof createZendeskUsers>,
  quirks: ZendeskQuirks,
  fail: (status: number, message: string) => Reply,
) => {
  /** What reads still show of users who were changed. */
  const stale = new Map<number, { user: ZendeskUser; reads: number }>();

  const shown = (user: ZendeskUser): ZendeskUser => {
    const old = stale.get(user.id);
    if (!old?.reads) return user;
    old.reads -= 1;
    return old.user;
  };
  const whole = (user: ZendeskUser) => ({
    ...user,
    ...(quirks.unknownFields && { tags: [], verified: true }),
  });

  return {
    search(query: string): Reply {
      const text = query.toLowerCase();
      const [name = ''] = text.split('@');
      // It takes words for alike that are not the same.
      const found = [...users.values()].filter(
        ({ email }) =>
          email.toLowerCase() === text ||
          (quirks.looseSearch && email.toLowerCase().startsWith(name)),
      );
      return json(200, {
        users: found.map((user) => whole(shown(user))),
        count: found.length,
        next_page: null,
      });
    },
    show(id: number): Reply {
      const user = users.get(id);
      return user
        ? json(200, { user: whole(shown(user)) })
        : fail(404, 'RecordNotFound');
    },
    change(id: number, text: string): Reply {
      const user = users.get(id);
      if (!user?.active) return fail(404, 'RecordNotFound');
      const body = JSON.parse(text) as { user?: Record<string, unknown> };
      const { suspended, ...others } = body.user ?? {};
      if (typeof suspended !== 'boolean' || Object.keys(others).length) {
        return fail(422, 'suspended');
      }
      if (user.role !== 'end-user') return fail(quirks.staffStatus, 'role');
      if (quirks.staleReads) {
        stale.set(id, { user: { ...user }, reads: quirks.staleReads });
      }
      user.suspended = suspended;
      changed(id, suspended);
      return json(200, { user: whole(user) });
    },
  };
};
