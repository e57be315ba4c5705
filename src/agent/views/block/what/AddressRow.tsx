import { useId } from 'preact/hooks';
import type { Session } from '../../../../protocol/sessions';
import type { Reach } from '../../../hooks/use-reach';
import {
  findObstacle,
  prefixesOf,
  reachOfNetwork,
} from '../../../logic/block/reach';
import { explainMissingAddress } from '../../../logic/explain-missing-address';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { sayObstacle } from '../describe-reach';
import type { PlacedError } from '../FieldError';
import { ChoiceRow } from './ChoiceRow';
import { firstCounts, ReachLine } from './ReachLine';

interface Props {
  session: Session;
  reach: Reach;
  /** Undefined: the address is not blocked. */
  network: number | 'provider' | undefined;
  /** Said where the network is offered as so many blocks lie in it. */
  hint: string;
  mayBlock: boolean;
  error: PlacedError | undefined;
  onTick: (isTicked: boolean) => void;
  onChoose: (network: number | 'provider') => void;
}

/** Shows the address of a chat, and how much of the network around it is blocked. */
export function AddressRow(props: Props) {
  const { session, reach, network, mayBlock, onChoose } = props;
  const { me } = useConsole();
  const name = useId();
  const { address, provider } = session;
  const texts = t().block;
  const missing = explainMissingAddress(session, me);
  const own = reach.rows.get('ip');
  const isOwner = me.role === 'owner';
  const obstacle = own && findObstacle(own, isOwner);
  const doubt = own?.refusals.some(({ code }) => code === 'unconfirmed');
  const isFailed = reach.query.error !== undefined;
  const why = missing
    ? texts.noAddress[missing]
    : !mayBlock
      ? texts.notYours
      : obstacle && sayObstacle(obstacle, false);
  const isTicked = network !== undefined && !why;

  const [narrowest = 32, ...wider] = prefixesOf(address ?? '');
  const narrow = firstCounts(own);
  const networks = [
    {
      key: narrowest,
      label: narrow?.value ?? address ?? '',
      counts: narrow,
      obstacle: undefined,
    },
    ...wider.map((prefix) => {
      const known = reach.networks.get(prefix);
      const counted = reachOfNetwork(own, prefix);
      return {
        key: prefix,
        label:
          narrow?.around?.find((one) => one.prefix === prefix)?.network ??
          `/${prefix}`,
        counts: firstCounts(known) ?? counted,
        obstacle: known && findObstacle(known, isOwner),
      };
    }),
  ];
  const asn = firstCounts(reach.rows.get('provider'));

  return (
    <ChoiceRow
      row="ip"
      label={texts.ip}
      value={address ?? ''}
      isCode
      checked={isTicked}
      disabled={why !== undefined}
      error={props.error}
      onTick={props.onTick}
      means={
        why ??
        (doubt ? (
          <span class="warns">{texts.doubts.ip}</span>
        ) : isTicked ? (
          props.hint && <span class="warns">{props.hint}</span>
        ) : (
          <ReachLine counts={narrow} isOwn isFailed={isFailed} />
        ))
      }
    >
      {isTicked && (
        <fieldset class="networks">
          <legend class="unseen">{texts.addressLabel}</legend>
          {networks.map(({ key, label, counts, obstacle: off }) => (
            <label key={key} class={off ? 'off' : undefined}>
              <input
                type="radio"
                name={name}
                checked={network === key}
                disabled={off !== undefined}
                onChange={() => onChoose(key)}
              />
              <bdi class="address">{label}</bdi>
              <span class="muted">
                {off ? (
                  sayObstacle(off, true)
                ) : (
                  <ReachLine
                    counts={counts}
                    isOwn={key === narrowest}
                    isFailed={isFailed}
                  />
                )}
              </span>
            </label>
          ))}
          {isOwner && provider && (
            <label>
              <input
                type="radio"
                name={name}
                checked={network === 'provider'}
                onChange={() => onChoose('provider')}
              />
              <bdi>{provider.name ?? texts.provider(provider.asn)}</bdi>
              <span class="muted">
                <ReachLine counts={asn} isOwn={false} isFailed={isFailed} />
                {provider.name && ` · ${texts.provider(provider.asn)}`}
              </span>
            </label>
          )}
        </fieldset>
      )}
    </ChoiceRow>
  );
}
