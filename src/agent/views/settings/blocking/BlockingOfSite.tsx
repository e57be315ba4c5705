import type { Site } from '../../../../protocol/sites';
import { useAsyncAction } from '../../../hooks/use-async-action';
import { fieldMessage } from '../../../logic/field-message';
import { maySetSites } from '../../../logic/settings-rights';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { SaveBar } from '../save/SaveBar';
import { useDraft } from '../save/use-draft';
import {
  BLOCKING_FIELDS,
  pickBlockingFields,
  type BlockingFields,
  type PanelProps,
} from './blocking-fields';
import { Defaults } from './Defaults';
import { FloodLimits } from './FloodLimits';
import { Ladder } from './Ladder';
import { NeverBlock } from './NeverBlock';
import { Reasons } from './Reasons';
import { SecondPerson } from './SecondPerson';
import { ToHelp } from './ToHelp';

interface Props {
  site: Site;
  onChange: (site: Site) => void;
}

/** Shows what of blocking is set for one site. */
export function BlockingOfSite({ site, onChange }: Props) {
  const { api, me } = useConsole();
  const draft = useDraft<BlockingFields>(pickBlockingFields(site));
  const saving = useAsyncAction();
  const mayAll = maySetSites(me);
  const { value, change } = draft;
  const errorOf = (field: string) => fieldMessage(saving.error, field);
  const panel: PanelProps = { value, errorOf, onChange: change };
  return (
    <>
      <div class="panels">
        <Ladder {...panel} />
        <Reasons {...panel} />
        <ToHelp {...panel} mayAll={mayAll} />
        {mayAll && <Defaults {...panel} />}
        <SecondPerson />
        <NeverBlock />
        <FloodLimits
          {...panel}
          site={site.id}
          saved={site.limits}
          mayHold={mayAll}
        />
      </div>
      <SaveBar
        changes={draft.changed.map((field) => t().blocking.fields[field])}
        action={saving}
        isErrorShown={BLOCKING_FIELDS.some(
          (field) => errorOf(field) !== undefined,
        )}
        onSave={async () => {
          onChange(await api.siteSettings.put(site.id, draft.changes));
          draft.discard();
        }}
        onDiscard={draft.discard}
      />
    </>
  );
}
