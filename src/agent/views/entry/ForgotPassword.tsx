import { useState } from 'preact/hooks';
import { FORGOT } from '../../texts';
import { EmailField } from './EmailField';
import { EntryForm } from './EntryForm';

interface Props {
  onAsk: (email: string) => Promise<void>;
  onBack: () => void;
}

/** Shows the form by which somebody has a link mailed to choose a password. */
export function ForgotPassword({ onAsk, onBack }: Props) {
  const [sent, setSent] = useState(false);
  return (
    <EntryForm
      title={FORGOT.title}
      lead={sent ? FORGOT.sent : FORGOT.lead}
      submit={FORGOT.submit}
      onSubmit={async (read) => {
        await onAsk(read('email').trim());
        setSent(true);
      }}
      otherwise={
        <button type="button" class="plain" onClick={onBack}>
          {FORGOT.back}
        </button>
      }
    >
      <EmailField />
    </EntryForm>
  );
}
