import { t } from '../../texts/texts';
import { useConsole } from './console-context';
import { Navigation } from './Navigation';
import { PersonMenu } from './PersonMenu';
import { ShieldSwitch } from '../shield/ShieldSwitch';
import { Search } from './search/Search';
import { SiteFilter } from './SiteFilter';

interface Props {
  /** Chats that wait for an answer. */
  waiting: number;
  /** Appeals that nobody has answered. */
  appeals: number;
  /** Leads past the bar. */
  onSkip: () => void;
  onSecondFactor: () => void;
  onSignOut: () => Promise<void>;
}

/** Shows where one is and where one can go, and who one is. */
export function TopBar({ waiting, appeals, onSkip, ...person }: Props) {
  const { route } = useConsole();
  const inChat = route.view === 'chats' && route.code !== undefined;
  return (
    <header class="bar">
      <button type="button" class="skip" onClick={onSkip}>
        {inChat ? t().shell.skipToConversation : t().shell.skip}
      </button>
      <img src="/favicon.svg" alt="" width="28" height="28" />
      <b class="product">{t().common.product}</b>
      <Navigation waiting={waiting} appeals={appeals} />
      <div class="tools">
        <Search />
        <SiteFilter />
        <ShieldSwitch />
        <PersonMenu {...person} />
      </div>
    </header>
  );
}
