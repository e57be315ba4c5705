import { explainMissingAddress } from '../../agent/logic/explain-missing-address';
import { showHidden } from '../../agent/logic/visible-text';
import { t } from '../../agent/texts/current';
import type { BanPreview } from '../../protocol/reach';
import type { SessionDetail } from '../../protocol/sessions';
import { reachOf, type Choices, type ExtraKind } from '../logic/block-choices';
import { usePanel } from '../panel-context';
import { p } from '../texts/texts';

interface Props {
  chat: SessionDetail;
  kinds: readonly ExtraKind[];
  preview: BanPreview | undefined;
  isCounting: boolean;
  choices: Choices;
  onChoose: (change: Partial<Choices>) => void;
}

/** Shows what can be blocked, each with whom it reaches. */
export function WhatToBlock(props: Props) {
  const { chat, kinds, preview, isCounting, choices, onChoose } = props;
  const { me } = usePanel();
  const words = p().form;
  const noAddress = explainMissingAddress(chat, me);
  const toggle = (kind: ExtraKind, isChosen: boolean) => {
    const extras = new Set(choices.extras);
    if (isChosen) extras.add(kind);
    else extras.delete(kind);
    onChoose({ extras });
  };
  return (
    <fieldset>
      <legend>{words.what}</legend>
      <div class="choice">
        <input
          id="block-visitor"
          type="checkbox"
          checked={choices.visitor}
          aria-describedby="visitor-means"
          onChange={(event) =>
            onChoose({ visitor: event.currentTarget.checked })
          }
        />
        <label for="block-visitor">{words.visitor}</label>
        <p id="visitor-means" class="muted">
          {words.visitorMeans}
        </p>
      </div>
      {kinds.map((kind) => {
        const isOff = kind === 'ip' && noAddress !== undefined;
        const key = reachOf(preview, kind);
        const value = kind === 'ip' ? chat.address : chat.claims[kind];
        return (
          <div key={kind} class="choice">
            <input
              id={`block-${kind}`}
              type="checkbox"
              checked={choices.extras.has(kind) && !isOff}
              disabled={isOff || Boolean(key?.neverBan.length)}
              aria-describedby={`${kind}-value ${kind}-means`}
              onChange={(event) => toggle(kind, event.currentTarget.checked)}
            />
            <div>
              <label for={`block-${kind}`}>{words[kind]}</label>{' '}
              <bdi id={`${kind}-value`} class="address">
                {kind === 'ip'
                  ? (key?.value ?? value)
                  : showHidden(value ?? '')}
              </bdi>
            </div>
            <p id={`${kind}-means`} class={isOff ? 'muted' : 'warns'}>
              {isOff && noAddress
                ? words.noAddress[noAddress]
                : describeReach(kind, key, isCounting)}
            </p>
          </div>
        );
      })}
    </fieldset>
  );
}

const describeReach = (
  kind: ExtraKind,
  key: BanPreview['reach'][number] | undefined,
  isCounting: boolean,
): string => {
  const words = p().form;
  const reach = !key
    ? isCounting
      ? words.counting
      : ''
    : key.neverBan.length
      ? words.neverBanned(key.neverBan.join(t().common.comma))
      : key.banned.length
        ? words.banned
        : words.reach(key.visitors, key.signedIn);
  return kind === 'ip'
    ? reach
    : [words.onlySaid, reach].filter(Boolean).join(' · ');
};
