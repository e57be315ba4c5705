import type { Ban } from '../../../protocol/bans';
import { findVendorName } from '../../../protocol/vendors';
import { describeKey } from '../../logic/describe-key';
import { t } from '../../texts/texts';

type Props = Pick<Ban, 'keys' | 'vendors'>;

/**
 * Lists the keys of a ban; without visitor ids, which mean nothing to people.
 */
export function BanKeys({ keys, vendors }: Props) {
  const isAt = (kind: string) =>
    vendors?.some(
      ({ vendor, state }) => vendor === kind && state === 'at the vendor',
    );
  return (
    <ul class="muted">
      {keys.map(({ id, kind, value, typed, matches, automatic }) => (
        <li key={id} title={kind === 'visitor' ? value : undefined}>
          {kind === 'visitor' ? (
            t().blocked.browser
          ) : (
            <>
              {findVendorName(kind)?.concat(' ')}
              <span class={kind === 'ip' ? 'address' : undefined}>
                {describeKey({ kind, value, typed })}
              </span>
            </>
          )}
          {automatic && <span class="tag">{t().blocked.automatic}</span>}
          {!matches && !isAt(kind) && (
            <span class="tag">{t().blocked.nobody}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
