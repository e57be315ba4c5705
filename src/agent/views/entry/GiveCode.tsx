import { SECOND_FACTOR, SIGN_IN } from '../../texts';
import { CodeField } from '../shared/CodeField';
import { EntryForm } from './EntryForm';

interface Props {
  onGive: (code: string) => Promise<void>;
  onBack: () => void;
}

/** Shows the form for the code of the second factor. */
export function GiveCode({ onGive, onBack }: Props) {
  return (
    <EntryForm
      title={SECOND_FACTOR.title}
      lead={SECOND_FACTOR.lead}
      submit={SIGN_IN.submit}
      onSubmit={(read) => onGive(read('code'))}
      otherwise={
        <button type="button" class="plain" onClick={onBack}>
          {SECOND_FACTOR.back}
        </button>
      }
    >
      <CodeField />
    </EntryForm>
  );
}
