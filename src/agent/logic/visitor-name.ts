import type { Session } from '../../protocol/sessions';
import { t } from '../texts/texts';
import { hasVisibleLetter, showHidden } from './visible-text';

/**
 * Returns what the site's server calls a visitor, else the name that they claim,
 * else, and for a name of which nothing is seen, `Visitor` and half the code.
 */
export const visitorName = ({
  claims,
  proven,
  code,
}: Pick<Session, 'claims' | 'proven' | 'code'>): string => {
  const name = [proven?.name, claims.name].find(
    (one) => one !== undefined && hasVisibleLetter(one),
  );
  return name === undefined
    ? t().chats.visitor(code.split('-')[0] ?? '')
    : showHidden(name.trim());
};
