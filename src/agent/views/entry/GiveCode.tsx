import { t } from '../../texts/texts';
import { CodeField } from '../../parts/CodeField';
import { EntryForm } from './EntryForm';

interface Props {
  onGive: (code: string) => Promise<void>;
  onBack: () => void;
}

/** Shows the form for the code of the second factor. */
export function GiveCode({ onGive, onBack }: Props) {
  return (
    <EntryForm
      title={t().entry.secondFactor.title}
      lead={t().entry.secondFactor.lead}
      submit={t().entry.signIn.submit}
      onSubmit={(read) => onGive(read('code'))}
      otherwise={
        <button type="button" class="plain" onClick={onBack}>
          {t().entry.secondFactor.back}
        </button>
      }
    >
      <CodeField />
    </EntryForm>
  );
}
