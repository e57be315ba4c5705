import { t } from '../../texts/texts';
import { EntryForm } from './EntryForm';
import { NewPasswordField } from './NewPasswordField';

interface Props {
  onChoose: (password: string) => Promise<void>;
}

/** Shows the form by which somebody with a link chooses a password. */
export function ChoosePassword({ onChoose }: Props) {
  return (
    <EntryForm
      title={t().entry.invitation.title}
      lead={t().entry.invitation.lead}
      submit={t().entry.invitation.submit}
      onSubmit={(read) => onChoose(read('password'))}
    >
      <NewPasswordField />
    </EntryForm>
  );
}
