import { useState } from 'preact/hooks';
import type { Token } from '../../../../protocol/tokens';
import { FormDialog } from '../../../parts/form/FormDialog';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { EndField } from './EndField';
import { endAfter, USUAL_DAYS } from './token-ends';

interface Props {
  token: Token;
  onRenewed: (token: Token) => void;
  onClose: () => void;
}

/** Asks until when a token works from now on. */
export function RenewDialog({ token, onRenewed, onClose }: Props) {
  const { api, now } = useConsole();
  const [days, setDays] = useState<number | null>(USUAL_DAYS);
  const words = t().tokens;
  return (
    <FormDialog
      title={words.renewTitle(token.name)}
      lead={words.renewLead}
      submit={words.renew}
      onSubmit={async () =>
        onRenewed(await api.tokens.renew(token.id, endAfter(days, Date.now())))
      }
      onClose={onClose}
    >
      <EndField days={days} now={now} onChoose={setDays} />
    </FormDialog>
  );
}
