import type { TargetedSubmitEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { BanRequest } from '../../../protocol/ban-request';
import type { Me } from '../../../protocol/people';
import type { Session } from '../../../protocol/sessions';
import { ApiError } from '../../api/api-error';
import { useAsyncAction } from '../../hooks/use-async-action';
import {
  endsAddressEarly,
  toBanRequest,
  USUAL_CHOICES,
  type BlockChoices,
} from '../../logic/block-choices';
import { toEnd } from '../../logic/durations';
import { moment } from '../../logic/times';
import { visitorName } from '../../logic/visitor-name';
import { explainMissingAddress } from '../../logic/explain-missing-address';
import { t } from '../../texts/texts';
import { Field } from '../../parts/Field';
import { Failure } from '../../parts/Failure';
import { DurationPicker } from './DurationPicker';
import { TargetPicker } from './TargetPicker';

interface Props {
  session: Session;
  me: Me;
  now: number;
  onBlock: (request: BanRequest, idempotencyKey: string) => Promise<void>;
  onClose: () => void;
}

interface Attempt {
  choices: BlockChoices;
  request: BanRequest;
  key: string;
}

/** Asks what to block and for how long, then blocks. Stays open on failure. */
export function BlockDialog({ session, me, now, onBlock, onClose }: Props) {
  const [choices, setChoices] = useState(USUAL_CHOICES);
  const [isEmpty, setEmpty] = useState(false);
  const unanswered = useRef<Attempt | undefined>(undefined);
  const dialog = useRef<HTMLDialogElement>(null);
  const submitButton = useRef<HTMLButtonElement>(null);
  const action = useAsyncAction();
  const noAddress = explainMissingAddress(session, me);
  const isUnconfirmed =
    action.error instanceof ApiError && action.error.code === 'unconfirmed';

  useLayoutEffect(() => {
    dialog.current?.showModal();
    submitButton.current?.focus();
  }, []);

  const choose = (change: Partial<BlockChoices>) => {
    setChoices({ ...choices, ...change });
    setEmpty(false);
    // Another choice is another question.
    action.clear();
  };

  const attempt = async ({ choices, request, key }: Attempt) => {
    try {
      await onBlock(request, key);
    } catch (error) {
      // A request without a response may have succeeded. The same request with
      // the same idempotency key does not block twice.
      const silent = error instanceof ApiError && error.code === 'unreachable';
      unanswered.current = silent ? { choices, request, key } : undefined;
      throw error;
    }
    dialog.current?.close();
  };

  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const ip = choices.ip && !noAddress;
    const request = toBanRequest(session, me, { ...choices, ip }, Date.now());
    setEmpty(!request);
    if (!request) {
      action.clear();
      dialog.current?.querySelector<HTMLElement>('#block-visitor')?.focus();
      return;
    }
    const before = unanswered.current;
    void action.run(() =>
      attempt(
        before?.choices === choices
          ? before
          : {
              choices,
              request: { ...request, ...(isUnconfirmed && { confirm: true }) },
              key: crypto.randomUUID(),
            },
      ),
    );
  };

  const until = toEnd(choices.duration, now);
  const name = visitorName(session);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="block-title"
      aria-describedby="block-means"
      onClose={onClose}
    >
      <form onSubmit={submit} noValidate>
        <div class="block-body">
          <h2 id="block-title">{t().block.title}</h2>
          <p id="block-means" class="muted">
            {session.endedAt ? t().block.ended(name) : t().block.live(name)}
          </p>
          <TargetPicker
            session={session}
            choices={choices}
            noAddress={noAddress}
            endsEarly={endsAddressEarly(choices, me)}
            onChoose={choose}
          />
          <DurationPicker
            value={choices.duration}
            onChoose={(duration) => choose({ duration })}
          />
          <Field
            label={t().block.reason}
            name="reason"
            autocomplete="off"
            maxLength={MAX_LENGTH}
            value={choices.reason}
            onInput={(event) => choose({ reason: event.currentTarget.value })}
          />
          <Field
            label={t().block.note}
            hint={t().block.noteHint}
            name="note"
            autocomplete="off"
            maxLength={MAX_LENGTH}
            placeholder={t().block.optional}
            value={choices.note}
            onInput={(event) => choose({ note: event.currentTarget.value })}
          />
          {isEmpty && (
            <p class="failure" role="alert">
              {t().block.nothing}
            </p>
          )}
          <Failure error={action.error} />
        </div>
        <footer>
          <p class="muted">
            {until ? t().block.ends(moment(until, now)) : t().block.never}
          </p>
          <button type="button" onClick={() => dialog.current?.close()}>
            {t().common.cancel}
          </button>
          <button ref={submitButton} class="strong" aria-busy={action.pending}>
            {t().block.submit}
          </button>
        </footer>
      </form>
    </dialog>
  );
}

const MAX_LENGTH = 500;
