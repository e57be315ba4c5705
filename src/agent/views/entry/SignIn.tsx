import { useState } from 'preact/hooks';
import type { SignInOptions } from '../../../protocol/people';
import type { Api } from '../../api/api';
import { useQuery } from '../../hooks/use-query';
import { t } from '../../texts/texts';
import { PasswordField } from '../../parts/PasswordField';
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
      title={t().common.product}
      lead={lead}
      submit={t().entry.signIn.submit}
      onSubmit={(read) => onSignIn(read('email').trim(), read('password'))}
      otherwise={
        <>
          {options?.openId && (
            <a class="button" href="/v1/sign-in/openid">
              {t().entry.openId.submit(options.openId)}
            </a>
          )}
          {options?.passwordMails && (
            <button type="button" class="plain" onClick={() => setForgot(true)}>
              {t().entry.forgot.open}
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
