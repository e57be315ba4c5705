import { t } from '../../texts/texts';
import { Navigation } from './Navigation';
import { PersonMenu } from './PersonMenu';
import { SiteFilter } from './SiteFilter';

interface Props {
  /** Chats that wait for an answer. */
  waiting: number;
  onSecondFactor: () => void;
  onSignOut: () => Promise<void>;
}

/** Shows where one is and where one can go, and who one is. */
export function TopBar({ waiting, ...person }: Props) {
  return (
    <header class="bar">
      <img src="/favicon.svg" alt="" width="28" height="28" />
      <b class="product">{t().common.product}</b>
      <Navigation waiting={waiting} />
      <div class="tools">
        <SiteFilter />
        <PersonMenu {...person} />
      </div>
    </header>
  );
}
