import type { Session } from '../../protocol/sessions';
import { t } from '../texts/texts';

/**
 * Returns what the site's server calls a visitor, else the name that they claim,
 * else `Visitor` and half the code.
 */
export const visitorName = ({
  claims,
  proven,
  code,
}: Pick<Session, 'claims' | 'proven' | 'code'>): string =>
  proven?.name ||
  claims.name?.trim() ||
  t().chats.visitor(code.split('-')[0] ?? '');
