import type { Session } from '../../protocol/sessions';

/** Returns the name that a visitor claims, else `Visitor` and half the code. */
export const visitorName = ({
  claims,
  code,
}: Pick<Session, 'claims' | 'code'>): string =>
  claims.name?.trim() || `Visitor ${code.split('-')[0]}`;
