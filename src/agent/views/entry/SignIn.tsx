import { useState } from 'preact/hooks';
import type { SignInOptions } from '../../../protocol/people';
import type { Api } from '../../api/api';
import { useQuery } from '../../hooks/use-query';
import { FORGOT, OPEN_ID, PRODUCT, SIGN_IN } from '../../texts';
import { PasswordField } from '../shared/PasswordField';
import { EmailField } from './EmailField';
import { EntryForm } from './EntryForm';
import { ForgotPassword } from './ForgotPassword';

interface Props {
  api: Pick<Api, 'signInOptions' | 'askForLink'>;
  /** What the person is told first. */
  lead: string | undefined;
  onSignIn: (email: string, password: string) => Promise<void>;
}

/** Shows the form to sign in, and what else the gateway offers. */
export function SignIn({ api, lead, onSignIn }: Props) {
  const [options, setOptions] = useState<SignInOptions>();
  const [forgot, setForgot] = useState(false);
  // Without an answer there is the form alone.
  useQuery(async () => setOptions(await api.signInOptions()), []);

  if (forgot) {
    return (
      <ForgotPassword onAsk={api.askForLink} onBack={() => setForgot(false)} />
    );
  }
  return (
    <EntryForm
      title={PRODUCT}
      lead={lead}
      submit={SIGN_IN.submit}
      onSubmit={(read) => onSignIn(read('email').trim(), read('password'))}
      otherwise={
        <>
          {options?.openId && (
            <a class="button" href="/v1/sign-in/openid">
              {OPEN_ID.submit(options.openId)}
            </a>
          )}
          {options?.passwordMails && (
            <button type="button" class="plain" onClick={() => setForgot(true)}>
              {FORGOT.open}
            </button>
          )}
        </>
      }
    >
      <EmailField />
      <PasswordField />
    </EntryForm>
  );
}
