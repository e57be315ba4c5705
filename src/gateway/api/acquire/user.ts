import { z } from 'zod';

/**
 * Who made a block, as Acquire shows users. API keys act as users of type
 * `client` there.
 * https://developer.acquire.io/rest-apis/settings/security/security-block-visitor
 */
export const acquireUser = z
  .object({
    id: z.int(),
    name: z.string(),
    firstName: z.string(),
    lastName: z.string(),
    email: z.string(),
    type: z.enum(['user', 'client']),
    status: z.literal('active'),
    phone: z.string(),
    photo: z.null(),
    language: z.null(),
  })
  .meta({ id: 'AcquireUser' });
export type AcquireUser = z.infer<typeof acquireUser>;

/**
 * Returns a user, or a token, as Acquire shows users.
 *
 * @param emails by the users' ids
 */
export const presentAcquireUser = (
  { id, name, isUser }: { id: number; name: string; isUser: boolean },
  emails: ReadonlyMap<number, string>,
): AcquireUser => {
  const [firstName = '', ...rest] = isUser ? name.split(' ') : [];
  return {
    id,
    name,
    firstName,
    lastName: rest.join(' '),
    email: (isUser && emails.get(id)) || '',
    type: isUser ? 'user' : 'client',
    status: 'active',
    phone: '',
    photo: null,
    language: null,
  };
};
