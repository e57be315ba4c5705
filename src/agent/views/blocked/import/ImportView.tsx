import { mayImport } from '../../../logic/may-import';
import { Empty } from '../../../parts/Empty';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { ImportJob } from './ImportJob';
import { ImportStart } from './ImportStart';

/** Shows how a list is imported: which one, what would happen, what did. */
export function ImportView() {
  const { route, me } = useConsole();
  const job = 'job' in route ? route.job : undefined;
  if (!mayImport(me)) {
    return <Empty title={t().importing.notAllowed} heading="h1" />;
  }
  return job === undefined ? <ImportStart /> : <ImportJob id={job} />;
}
