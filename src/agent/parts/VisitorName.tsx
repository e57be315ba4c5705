import type { Session } from '../../protocol/sessions';
import { visitorName } from '../logic/visitor-name';
import { t } from '../texts/texts';

interface Props {
  session: Pick<Session, 'claims' | 'proven' | 'code'>;
}

/** Shows what a visitor is called, with a mark if that is proven. */
export function VisitorName({ session }: Props) {
  return (
    <>
      <bdi>{visitorName(session)}</bdi>
      {session.proven && (
        <span
          class="proven"
          role="img"
          aria-label={t().chats.list.proven}
          title={t().chats.list.proven}
        />
      )}
    </>
  );
}
