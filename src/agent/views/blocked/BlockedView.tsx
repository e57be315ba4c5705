import { lazy } from '../shell/lazy';
import { useConsole } from '../shell/console-context';
import { BanView } from './ban/BanView';
import { Blocked } from './list/Blocked';
import { VisitorTest } from './test/VisitorTest';

const ImportView = lazy(
  async () => (await import('./import/import-view')).IMPORT_VIEW,
);

/** Shows the blocked visitors, or what the address names of them. */
export function BlockedView() {
  const { route } = useConsole();
  if (route.view !== 'blocked') return null;
  if (route.page === 'test') return <VisitorTest />;
  if (route.page === 'import') return <ImportView />;
  const { reference } = route;
  return reference === undefined ? (
    <Blocked />
  ) : (
    <BanView key={reference} reference={reference} />
  );
}
