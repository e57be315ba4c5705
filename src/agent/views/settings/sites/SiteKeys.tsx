import { useState } from 'preact/hooks';
import type { SiteKeys as Keys } from '../../../../protocol/site-keys';
import { ConfirmDialog } from '../../../parts/ConfirmDialog';
import { Snippet } from '../../../parts/Snippet';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { Panel } from '../page/Panel';

interface Props {
  site: string;
}

/** Makes the keys by which a site's server proves who visitors are. */
export function SiteKeys({ site }: Props) {
  const { api } = useConsole();
  const [isAsking, setAsking] = useState(false);
  const [made, setMade] = useState<Keys>();
  const words = t().sites.keys;
  return (
    <Panel
      title={words.title}
      lead={words.lead}
      acts={
        <button type="button" onClick={() => setAsking(true)}>
          {words.open}
        </button>
      }
    >
      {made && (
        <div class="made-keys" role="status">
          <p class="warns">{words.made}</p>
          {(['identity', 'chatServer'] as const).map((purpose) => (
            <div key={purpose}>
              <h3>{words[purpose]}</h3>
              <Snippet
                label={words[purpose]}
                text={made[purpose]}
                copy={t().common.copy}
              />
            </div>
          ))}
        </div>
      )}
      {isAsking && (
        <ConfirmDialog
          title={words.confirm(site)}
          verb={words.submit}
          password
          onConfirm={async (password) => {
            setMade(await api.privacy.makeSiteKeys(site, password));
          }}
          onClose={() => setAsking(false)}
        >
          <p>{words.means}</p>
        </ConfirmDialog>
      )}
    </Panel>
  );
}
