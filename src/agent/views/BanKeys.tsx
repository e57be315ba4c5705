import type { BanKey } from '../../protocol/agent';
import { BANS } from '../texts';

interface Props {
  keys: readonly BanKey[];
}

/** What a ban holds. Our own visitor ids say nothing to a reader. */
export function BanKeys({ keys }: Props) {
  return (
    <ul class="muted">
      {keys.map(({ id, kind, value, matches }) => (
        <li key={id} title={kind === 'visitor' ? value : undefined}>
          {BANS.kinds[kind]}
          {kind !== 'visitor' && (
            <span class={kind === 'ip' ? 'address' : undefined}>{value}</span>
          )}
          {!matches && <span class="tag">{BANS.nobody}</span>}
        </li>
      ))}
    </ul>
  );
}
