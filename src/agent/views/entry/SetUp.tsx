import type { FirstOwner } from '../../api/api';
import { t } from '../../texts/texts';
import { Field } from '../../parts/Field';
import { EmailField } from './EmailField';
import { EntryForm } from './EntryForm';
import { NewPasswordField } from './NewPasswordField';

interface Props {
  /** The code in the page's link, if it has one. */
  code: string;
  onSetUp: (owner: FirstOwner) => Promise<void>;
}

/** Shows the form that creates the first owner. */
export function SetUp({ code, onSetUp }: Props) {
  return (
    <EntryForm
      title={t().entry.setUp.title}
      lead={t().entry.setUp.lead}
      submit={t().entry.setUp.submit}
      onSubmit={(read) =>
        onSetUp({
          code: read('code').trim(),
          email: read('email').trim(),
          password: read('password'),
        })
      }
    >
      <Field
        label={t().entry.setUp.code}
        hint={t().entry.setUp.codeHint}
        name="code"
        defaultValue={code}
        autocomplete="off"
        spellcheck={false}
        required
      />
      <EmailField />
      <NewPasswordField />
    </EntryForm>
  );
}
