import { z } from 'zod';
import { ERROR_CODES } from '../../../protocol/errors';
import type { FailureShape } from '../openapi/failure-shape';
import type { ZendeskBan } from './ban';

const created_at = z.iso.datetime({ precision: 0 });
const id = z.int().min(1);
const reason = z.string();
const addressRow = z
  .object({ created_at, id, ip_address: z.string().min(1), reason })
  .meta({ id: 'ZendeskIpBan' });
const visitorRow = z
  .object({
    created_at,
    id,
    reason,
    visitor_id: z.string().min(1),
    visitor_name: z.string(),
  })
  .meta({ id: 'ZendeskVisitorBan' });

/** One identifier of a ban; what does not apply is an empty text. */
export const zendeskBan = z
  .object({
    created_at,
    id,
    ip_address: z.string(),
    reason,
    type: z.enum(['I', 'V']).describe('An address, or a visitor.'),
    visitor_id: z.string(),
    visitor_name: z.string(),
  })
  .meta({ id: 'ZendeskBan' }) satisfies z.ZodType<ZendeskBan>;

export const zendeskBans = z
  .object({ ip_address: z.array(addressRow), visitor: z.array(visitorRow) })
  .meta({ id: 'ZendeskBans' });

export const zendeskAddresses = z.array(z.string().min(1));

const zendeskError = z
  .object({
    error: z.enum(ERROR_CODES),
    description: z.string().min(1),
  })
  .meta({ id: 'ZendeskError' });

/** How the Zendesk-compatible API tells of its failures. */
export const ZENDESK_ERRORS: FailureShape = {
  type: 'application/json',
  schema: zendeskError,
  codeField: 'error',
};
