import type { FirstOwner } from '../../api/api';
import { SET_UP } from '../../texts';
import { Field } from '../shared/Field';
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
      title={SET_UP.title}
      lead={SET_UP.lead}
      submit={SET_UP.submit}
      onSubmit={(read) =>
        onSetUp({
          code: read('code').trim(),
          email: read('email').trim(),
          password: read('password'),
        })
      }
    >
      <Field
        label={SET_UP.code}
        hint={SET_UP.codeHint}
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
