import type { RenewedLink } from '../../../../protocol/users';
import { moment } from '../../../logic/times';
import { SecretDialog } from '../../../parts/form/SecretDialog';
import { t } from '../../../texts/texts';

interface Props {
  /** Whom the link is for. */
  name: string;
  email: string;
  made: RenewedLink;
  now: number;
  onClose: () => void;
}

/** Shows the link by which somebody chooses a password, and whether it was mailed. */
export function LinkDialog({ name, email, made, now, onClose }: Props) {
  const words = t().people.link;
  const ends = moment(made.linkExpiresAt, now);
  return (
    <SecretDialog
      title={words.title(name)}
      lead={words.mail[made.mail](email, ends)}
      secret={made.link}
      done={words.done}
      onClose={onClose}
    />
  );
}
