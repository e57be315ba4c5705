import { LIMIT_NAMES, type LimitName } from '../../../../protocol/limit-names';
import type { SiteLimits } from '../../../../protocol/site-limits';
import { FieldError } from '../../../parts/FieldError';
import { Switch } from '../../../parts/Switch';
import { t } from '../../../texts/texts';
import { Panel } from '../page/Panel';
import type { PanelProps } from './blocking-fields';
import { LimitRow } from './LimitRow';
import { TriedOnWeek } from './TriedOnWeek';

interface Props extends PanelProps {
  site: string;
  /** The limits as they are saved. */
  saved: SiteLimits;
  /** Whether the person may have likely evaders held, too. */
  mayHold: boolean;
}

/** Shows what is limited, and what that would have done in the last week. */
export function FloodLimits(props: Props) {
  const { value, errorOf, onChange, site, saved, mayHold } = props;
  const { limits } = value;
  const words = t().blocking.limits;
  const change = (name: LimitName, part: Partial<SiteLimits[LimitName]>) =>
    onChange({ limits: { ...limits, [name]: { ...limits[name], ...part } } });
  return (
    <Panel title={words.title} lead={words.lead} wide>
      <div class="flood">
        <div class="limits">
          {LIMIT_NAMES.map((name) => (
            <div key={name}>
              <LimitRow
                name={name}
                limit={limits[name]}
                isWrong={errorOf(`limits.${name}`) !== undefined}
                onChange={(part) => change(name, part)}
              />
              <FieldError message={errorOf(`limits.${name}`)} />
            </div>
          ))}
          {mayHold && (
            <Switch
              checked={value.holdLikely}
              hint={words.holdHint}
              onChange={(holdLikely) => onChange({ holdLikely })}
            >
              {words.hold}
            </Switch>
          )}
        </div>
        <TriedOnWeek site={site} saved={saved} limits={limits} />
      </div>
    </Panel>
  );
}
