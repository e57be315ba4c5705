import { z } from 'zod';
import { decimalId, looseText } from '../http/loose-schemas';
import type { VendorUser } from '../suspender';

/**
 * A user of Zendesk Support. `suspended` and `role` have to be there: nothing is
 * concluded from an answer that does not say them.
 * https://developer.zendesk.com/api-reference/ticketing/users/users/
 */
const zendeskUser = z
  .object({
    id: decimalId,
    email: looseText,
    role: z.string(),
    suspended: z.boolean(),
    active: z.boolean().optional(),
  })
  .transform(({ id, email, role, suspended, active }): VendorUser => ({
    ...{ id, email },
    isEndUser: role === 'end-user',
    isSuspended: suspended,
    isActive: active ?? true,
  }));

/** The answer that shows or changes one user. */
export const zendeskUserAnswer = z
  .object({ user: zendeskUser })
  .transform(({ user }) => user);

/** The answer of a search. */
export const zendeskUsersAnswer = z
  .object({ users: z.array(zendeskUser) })
  .transform(({ users }) => users);
