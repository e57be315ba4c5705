import { useState } from 'preact/hooks';
import { t } from '../../texts/texts';
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
      title={t().entry.forgot.title}
      lead={sent ? t().entry.forgot.sent : t().entry.forgot.lead}
      submit={t().entry.forgot.submit}
      onSubmit={async (read) => {
        await onAsk(read('email').trim());
        setSent(true);
      }}
      otherwise={
        <button type="button" class="plain" onClick={onBack}>
          {t().entry.forgot.back}
        </button>
      }
    >
      <EmailField />
    </EntryForm>
  );
}
