import type { Session } from '../../protocol/sessions';

/** What to call a visitor: their own word, else the code's first half. */
export const visitorName = ({
  claims,
  code,
}: Pick<Session, 'claims' | 'code'>): string =>
  claims.name?.trim() || `Visitor ${code.split('-')[0]}`;
