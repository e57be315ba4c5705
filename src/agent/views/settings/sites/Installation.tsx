import type { SiteCheck } from '../../../../protocol/site-check';
import type { Site } from '../../../../protocol/sites';
import { Copy } from '../../../parts/Copy';
import { Snippet } from '../../../parts/Snippet';
import { t } from '../../../texts/texts';
import { Panel } from '../page/Panel';
import { InstalledTick } from './InstalledTick';
import { WidgetSelect } from './WidgetSelect';

interface Props {
  site: Site;
  check: SiteCheck | undefined;
  /** As it is chosen now. */
  widget: string;
  onWidget: (widget: string) => void;
  onRemove: () => void;
}

/** Shows the tag that a site's pages carry, and whether they do. */
export function Installation(props: Props) {
  const { site, check, widget, onWidget, onRemove } = props;
  const words = t().sites;
  return (
    <Panel
      title={site.id}
      acts={
        // The gateway has it always: its demo and tests are there.
        site.id !== 'default' && (
          <button type="button" class="plain danger" onClick={onRemove}>
            {words.remove.open}
          </button>
        )
      }
    >
      {check && <InstalledTick site={site.id} check={check} />}
      <h3>{words.tag.title}</h3>
      <Snippet label={words.tag.name} text={site.tag} copy={t().common.copy} />
      <div class="tag-tools">
        <WidgetSelect value={widget} onChoose={onWidget} />
        <Copy
          label={words.tag.copyInstructions}
          text={() => words.tag.instructions(site.tag)}
        />
      </div>
    </Panel>
  );
}
