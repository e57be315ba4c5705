import { PRODUCT, SIGN_IN } from '../../texts';
import { PasswordField } from '../shared/PasswordField';
import { EmailField } from './EmailField';
import { EntryForm } from './EntryForm';

interface Props {
  /** Whether the agent was signed in before on this page. */
  expired: boolean;
  onSignIn: (email: string, password: string) => Promise<void>;
}

/** Shows the form to sign in. */
export function SignIn({ expired, onSignIn }: Props) {
  return (
    <EntryForm
      title={PRODUCT}
      lead={expired ? SIGN_IN.expired : undefined}
      submit={SIGN_IN.submit}
      onSubmit={(read) => onSignIn(read('email').trim(), read('password'))}
    >
      <EmailField />
      <PasswordField />
    </EntryForm>
  );
}
