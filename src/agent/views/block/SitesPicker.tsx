import { useState } from 'preact/hooks';
import { t } from '../../texts/texts';

interface Props {
  label: string;
  /** All that may be chosen. */
  sites: readonly string[];
  /** None: all. */
  value: readonly string[];
  onChoose: (sites: readonly string[]) => void;
}

/** Shows on which sites something holds; nothing where there is one. */
export function SitesPicker({ label, sites, value, onChoose }: Props) {
  const [isSome, setSome] = useState(value.length > 1);
  if (sites.length < 2) return null;
  const texts = t().block;
  return (
    <div class="field">
      <label>
        <p>
          <b>{label}</b>
        </p>
        <select
          aria-label={label}
          value={isSome ? SOME : (value[0] ?? '')}
          onChange={({ currentTarget: { value: chosen } }) => {
            setSome(chosen === SOME);
            if (chosen !== SOME) onChoose(chosen ? [chosen] : []);
            else onChoose(value.length ? value : sites.slice(0, 1));
          }}
        >
          <option value="">{texts.allSites(sites.length)}</option>
          {sites.map((site) => (
            <option key={site} value={site}>
              {site}
            </option>
          ))}
          <option value={SOME}>{texts.someSites}</option>
        </select>
      </label>
      {isSome && (
        <fieldset class="pick-sites">
          <legend class="unseen">{label}</legend>
          {sites.map((site) => (
            <label key={site}>
              <input
                type="checkbox"
                checked={value.includes(site)}
                // The last one stays: none would mean all.
                disabled={value.length === 1 && value[0] === site}
                onChange={(event) =>
                  onChoose(
                    event.currentTarget.checked
                      ? [...value, site]
                      : value.filter((one) => one !== site),
                  )
                }
              />{' '}
              {site}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}

/** No site is called so: names have no star. */
const SOME = '*';
