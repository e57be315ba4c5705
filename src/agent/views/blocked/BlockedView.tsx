import { useConsole } from '../shell/console-context';
import { BanView } from './ban/BanView';
import { Blocked } from './list/Blocked';
import { VisitorTest } from './test/VisitorTest';

/** Shows the blocked visitors, or the one of the address. */
export function BlockedView() {
  const { route } = useConsole();
  const { reference, page } =
    route.view === 'blocked' ? route : { reference: undefined };
  if (page === 'test') return <VisitorTest />;
  return reference === undefined ? (
    <Blocked />
  ) : (
    <BanView key={reference} reference={reference} />
  );
}
