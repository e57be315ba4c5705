import type { Session } from '../../../../protocol/sessions';
import type { Reach } from '../../../hooks/use-reach';
import type { BlockForm } from '../../../logic/block/block-form';
import type { Targets } from '../../../logic/block/block-request';
import {
  listChatKeys,
  mayBlockBy,
  visitorKind,
} from '../../../logic/block/chat-keys';
import { findObstacle } from '../../../logic/block/reach';
import { nameKey } from '../../../logic/describe-ban';
import { joinWords } from '../../../logic/join-words';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { sayObstacle } from '../describe-reach';
import type { PlacedError } from '../FieldError';
import { AddressRow } from './AddressRow';
import { ChoiceRow } from './ChoiceRow';
import { KeyChoice } from './KeyChoice';

interface Props {
  session: Session;
  reach: Reach;
  targets: Targets;
  /** Said beside the network that is offered. */
  networkHint: string;
  error: PlacedError | undefined;
  onChoose: (change: Partial<BlockForm>) => void;
}

/** Shows what of a chat can be blocked, with whom each of it concerns. */
export function WhatToBlock(props: Props) {
  const { session, reach, targets, error, onChoose } = props;
  const { me } = useConsole();
  const texts = t().block;
  const isPerson = visitorKind(session, me) === 'person';
  const visitor = reach.rows.get('visitor');
  const obstacle = visitor && findObstacle(visitor, false);
  const why = mayBlockBy(me, 'visitor')
    ? obstacle && sayObstacle(obstacle, false)
    : texts.notYours;
  const proven = (visitor?.keys ?? [])
    .filter(({ kind }) => kind !== 'visitor')
    .map((key) => nameKey({ ...key, typed: key.value }));

  return (
    <fieldset class="what">
      <legend>{texts.what}</legend>
      <ChoiceRow
        row="visitor"
        label={texts.visitor}
        checked={targets.visitor && !why}
        disabled={why !== undefined}
        error={error}
        onTick={(isTicked) => onChoose({ visitor: isTicked })}
        means={
          why ?? (
            <>
              {isPerson ? texts.visitorMeans : texts.browserMeans}
              {proven.length > 0 && (
                <bdi class="proven-keys">
                  {texts.provenHere(joinWords(proven))}
                </bdi>
              )}
            </>
          )
        }
      />
      <AddressRow
        session={session}
        reach={reach}
        network={targets.network}
        hint={props.networkHint}
        mayBlock={mayBlockBy(me, 'ip')}
        error={error}
        onTick={(isTicked) => onChoose({ ip: isTicked })}
        onChoose={(network) => onChoose({ ip: true, network })}
      />
      {listChatKeys(session)
        // Nobody looks for an account where no vendor is.
        .filter(({ row, value }) => row !== 'account' || value)
        .map((chatKey) => (
          <KeyChoice
            key={chatKey.row}
            chatKey={chatKey}
            reach={reach}
            checked={targets.keys.has(chatKey.row)}
            isWithVisitor={
              targets.visitor &&
              isPerson &&
              chatKey.isProven &&
              chatKey.row !== 'domain' &&
              chatKey.value !== undefined
            }
            error={error}
            onTick={(isTicked) =>
              onChoose({ keys: { [chatKey.row]: isTicked } })
            }
          />
        ))}
    </fieldset>
  );
}
