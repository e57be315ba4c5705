import { INVITATION } from '../../texts';
import { EntryForm } from './EntryForm';
import { NewPasswordField } from './NewPasswordField';

interface Props {
  onChoose: (password: string) => Promise<void>;
}

/** Shows the form by which somebody with a link chooses a password. */
export function ChoosePassword({ onChoose }: Props) {
  return (
    <EntryForm
      title={INVITATION.title}
      lead={INVITATION.lead}
      submit={INVITATION.submit}
      onSubmit={(read) => onChoose(read('password'))}
    >
      <NewPasswordField />
    </EntryForm>
  );
}
