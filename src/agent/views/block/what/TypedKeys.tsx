import type { BanPreview } from '../../../../protocol/reach';
import { ApiError } from '../../../api/api-error';
import { findObstacle } from '../../../logic/block/reach';
import { keyIndex, type TypedKey } from '../../../logic/block/key-lines';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { sayObstacle } from '../describe-reach';
import { errorId, FieldError, type PlacedError } from '../FieldError';
import { ReachLine } from './ReachLine';

interface Props {
  typed: string;
  keys: readonly TypedKey[];
  preview: BanPreview | undefined;
  error: PlacedError | undefined;
  /** What the gateway said of these keys, which may name one of them. */
  failure: unknown;
  onType: (typed: string) => void;
}

/** Keys that are listed; of more only those that are wrong. */
const LISTED = 8;

/** Shows the field for what one knows of somebody, and whom each line concerns. */
export function TypedKeys(props: Props) {
  const { typed, keys, preview, error, failure, onType } = props;
  const { me } = useConsole();
  const texts = t().block;
  const wrong =
    failure instanceof ApiError ? keyIndex(failure.field) : undefined;
  const rows = keys.map((key, index) => {
    const isOf = ({ field }: { field?: string }) => keyIndex(field) === index;
    const reached = preview?.reach.filter(isOf) ?? [];
    const obstacle =
      preview &&
      findObstacle(
        { keys: reached, refusals: preview.refusals.filter(isOf) },
        me.role === 'owner',
      );
    return { key, index, counts: reached[0], obstacle };
  });
  const shown = rows.filter(
    ({ index, obstacle }) => index < LISTED || obstacle || index === wrong,
  );

  return (
    <div class="typed-keys">
      <div class="field">
        <p>
          <b aria-hidden="true">{texts.keys}</b>{' '}
          <span class="muted" aria-hidden="true">
            {texts.keysHint}
          </span>
        </p>
        <textarea
          name="keys"
          aria-label={texts.keys}
          aria-description={texts.keysHint}
          aria-describedby={errorId(error, 'keys')}
          aria-invalid={error?.place === 'keys' || undefined}
          placeholder={texts.keysExample}
          spellcheck={false}
          autocapitalize="off"
          rows={6}
          value={typed}
          onInput={(event) => onType(event.currentTarget.value)}
        />
        <FieldError error={error} place="keys" />
      </div>
      {keys.length === 0 ? (
        <p class="muted">{texts.keysExpected}</p>
      ) : (
        <section>
          <h3>{texts.keysFound}</h3>
          <ul>
            {shown.map(({ key, index, counts, obstacle }) => (
              <li key={index} class={index === wrong ? 'wrong' : undefined}>
                <span class="muted">{texts.kinds[key.kind]}</span>
                <bdi>{counts?.value ?? key.value}</bdi>
                <span class={obstacle ? 'warns' : 'muted'}>
                  {obstacle ? (
                    sayObstacle(obstacle, false)
                  ) : (
                    <ReachLine
                      counts={counts}
                      isOwn={false}
                      isFailed={failure !== undefined}
                    />
                  )}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
