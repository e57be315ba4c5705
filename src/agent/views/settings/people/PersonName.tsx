import type { User } from '../../../../protocol/users';
import { Initials } from '../../../parts/Initials';
import { t } from '../../../texts/texts';

interface Props {
  user: User;
  /** Whether it is whoever looks at the list. */
  isSelf: boolean;
}

/** Shows who somebody is, and what they sign in with. */
export function PersonName({ user, isSelf }: Props) {
  return (
    <span class="person-name">
      <Initials name={user.name} own={isSelf} />
      <span>
        <b>
          <bdi>{user.name}</bdi>
        </b>
        {isSelf && <span class="muted"> {t().people.you}</span>}
        <span class="muted email">{user.email}</span>
      </span>
    </span>
  );
}
