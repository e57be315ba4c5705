import { useState } from 'preact/hooks';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { PageHead } from '../page/PageHead';
import { PasswordPanel } from './PasswordPanel';
import { SecondFactorPanel } from './SecondFactorPanel';
import { SignInsPanel } from './SignInsPanel';

/** Shows one's own account: password, second factor, where one is signed in. */
export function AccountPage() {
  const { me } = useConsole();
  const [version, setVersion] = useState(0);
  const words = t().account;
  const role = t().shell.person.roles[me.role];
  return (
    <>
      <PageHead
        title={words.title}
        lead={me.email === null ? role : words.lead(me.email, role)}
      />
      <div class="panels">
        <PasswordPanel onChanged={() => setVersion(version + 1)} />
        <SecondFactorPanel />
        <SignInsPanel version={version} />
      </div>
    </>
  );
}
