import { useState } from 'preact/hooks';
import type { Ban, BanAtVendor } from '../../../../protocol/bans';
import type { BanPreview } from '../../../../protocol/reach';
import { findVendorName } from '../../../../protocol/vendors';
import { useAsyncAction } from '../../../hooks/use-async-action';
import { useQuery } from '../../../hooks/use-query';
import { describeBan, nameKey } from '../../../logic/describe-ban';
import { moment } from '../../../logic/times';
import { Failure } from '../../../parts/Failure';
import { KindIcon } from '../../../parts/KindIcon';
import { Lamp } from '../../../parts/Lamp';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';

interface Props {
  ban: Ban;
  onChange: (work: (id: number) => Promise<Ban>) => Promise<void>;
}

type Reach = BanPreview['reach'];

/** Shows each key of a ban, and what becomes of it here and at each vendor. */
export function KeysTable({ ban, onChange }: Props) {
  const { api, me, now } = useConsole();
  const { id, keys, vendors = [], sites, state } = ban;
  const [reach, setReach] = useState<Reach>([]);
  const action = useAsyncAction();
  const mayChange = me.role !== 'viewer';
  // What is not to be seen can't be asked about.
  const isAsked =
    mayChange &&
    state === 'active' &&
    me.limits.seeAddresses &&
    me.limits.seeContacts;
  useQuery(
    async (isCurrent) => {
      if (!isAsked) return;
      const answer = await api.blocked.preview({
        keys: keys.map(({ kind, value }) => ({ kind, value })),
        sites,
        confirm: true,
      });
      if (isCurrent()) setReach(answer.reach);
    },
    [id, ban.revision],
  );
  const words = t().blocked.keys;
  const here = state === 'active' ? words.here[ban.effect] : words.hereEnded;
  return (
    <section class="card" aria-label={words.title}>
      <div class="scrolls" tabIndex={0} role="group" aria-label={words.title}>
        <table class="keys">
          <thead>
            <tr>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.onPages}</th>
              {vendors.map(({ vendor, account }) => (
                <th key={vendor + account} scope="col" title={account}>
                  {findVendorName(vendor)}
                </th>
              ))}
              {mayChange && keys.length > 1 && state === 'active' && (
                <th scope="col">
                  <span class="unseen">{words.acts}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {keys.map((key) => {
              const found = reach.find(
                ({ kind, value }) => kind === key.kind && value === key.value,
              );
              return (
                <tr key={key.id}>
                  <th scope="row">
                    <KindIcon kind={describeBan({ keys: [key] }).kind} />
                    <span dir="auto">{nameKey(key)}</span>
                    <p class="muted">
                      {[
                        key.until && words.until(moment(key.until, now)),
                        key.automatic && words.automatic,
                        found && words.reach(found.visitors),
                        !key.matches && words.nobody,
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </p>
                  </th>
                  <td>
                    <Lamp kind={state === 'active' ? 'on' : 'off'}>{here}</Lamp>
                  </td>
                  {vendors.map((at) => (
                    <td key={at.vendor + at.account}>
                      <AtVendor
                        at={at}
                        cannot={found?.vendors?.find(
                          ({ vendor, account, bans }) =>
                            vendor === at.vendor &&
                            account === at.account &&
                            !bans,
                        )}
                        {...(mayChange && {
                          onRetry: () =>
                            void action.run(() => onChange(api.blocked.retry)),
                        })}
                      />
                    </td>
                  ))}
                  {mayChange && keys.length > 1 && state === 'active' && (
                    <td class="act">
                      <button
                        type="button"
                        class="plain"
                        aria-label={words.removeKey(nameKey(key))}
                        aria-busy={action.pending}
                        onClick={() =>
                          void action.run(() =>
                            onChange((one) =>
                              api.blocked.edit(one, { remove: [key.id] }),
                            ),
                          )
                        }
                      >
                        {words.remove}
                      </button>
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p class="muted refused">{words.refused(ban.hits)}</p>
      <Failure error={action.error} />
    </section>
  );
}

interface AtVendorProps {
  at: BanAtVendor;
  /** Why the vendor can't hold the key. */
  cannot: { why?: string } | undefined;
  onRetry?: () => void;
}

const LAMPS = {
  pending: 'waits',
  'at the vendor': 'on',
  failed: 'failed',
  'not kept': 'off',
  'not known': 'off',
} as const;

function AtVendor({ at, cannot, onRetry }: AtVendorProps) {
  const words = t().blocked.keys;
  if (cannot) {
    return (
      <Lamp kind="off">
        <span title={cannot.why}>{words.cannot}</span>
      </Lamp>
    );
  }
  return (
    <>
      <Lamp kind={LAMPS[at.state]}>{words.atVendor[at.state]}</Lamp>
      {at.why && <p class="muted">{at.why}</p>}
      {at.state === 'failed' && onRetry && (
        <button type="button" class="plain" onClick={onRetry}>
          {t().common.tryAgain}
        </button>
      )}
    </>
  );
}
