import type { TargetedSubmitEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ApiError } from '../../agent/api/api-error';
import { useAsyncAction } from '../../agent/hooks/use-async-action';
import { useQuery } from '../../agent/hooks/use-query';
import { errorMessage } from '../../agent/logic/error-message';
import { Failure } from '../../agent/parts/Failure';
import { t } from '../../agent/texts/current';
import type { BanRequest } from '../../protocol/ban-request';
import type { Ban } from '../../protocol/bans';
import type { BanPreview } from '../../protocol/reach';
import type { SessionDetail } from '../../protocol/sessions';
import {
  firstChoices,
  offeredKinds,
  toPreview,
  toRequest,
  type Choices,
} from '../logic/block-choices';
import { usePanel } from '../panel-context';
import { p } from '../texts/texts';
import { BlockEnd } from './BlockEnd';
import { HowLong } from './HowLong';
import { WhatToBlock } from './WhatToBlock';
import { Why } from './Why';

interface Props {
  chat: SessionDetail;
  onBack: () => void;
  onBlocked: (ban: Ban) => void;
}

interface Attempt {
  choices: Choices;
  request: BanRequest;
  key: string;
}

/** The second page of the card: asks what to block and how long, and does it. */
export function BlockPage({ chat, onBack, onBlocked }: Props) {
  const { api, now } = usePanel();
  const [choices, setChoices] = useState(() => firstChoices(chat));
  const [isEmpty, setEmpty] = useState(false);
  const [preview, setPreview] = useState<BanPreview>();
  const unanswered = useRef<Attempt | undefined>(undefined);
  const submitButton = useRef<HTMLButtonElement>(null);
  const action = useAsyncAction();
  const kinds = offeredKinds(chat);
  const words = p().form;
  const isUnconfirmed =
    action.error instanceof ApiError && action.error.code === 'unconfirmed';

  // Blocking never waits for the numbers.
  const counting = useQuery(
    async (isCurrent) => {
      const request = toPreview(chat.code, kinds, choices.duration, Date.now());
      const counted = await api.preview(request);
      if (isCurrent()) setPreview(counted);
    },
    [chat.code, choices.duration ?? 0],
  );
  useEffect(() => submitButton.current?.focus(), []);

  const choose = (change: Partial<Choices>) => {
    setChoices({ ...choices, ...change });
    setEmpty(false);
    // Another choice is another question.
    action.clear();
  };

  const attempt = async ({ choices, request, key }: Attempt) => {
    let made: Ban;
    try {
      made = await api.block(request, key);
    } catch (error) {
      // Without an answer it may have been done: the same request with the same
      // key does not block twice.
      const isSilent =
        error instanceof ApiError && error.code === 'unreachable';
      unanswered.current = isSilent ? { choices, request, key } : undefined;
      throw error;
    }
    onBlocked(made);
  };

  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const request = toRequest(chat.code, choices, Date.now());
    setEmpty(!request);
    if (!request) return;
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

  return (
    <form
      class="block-page"
      aria-labelledby="block-title"
      onSubmit={submit}
      noValidate
    >
      <header>
        <button
          type="button"
          class="plain back"
          aria-label={words.back}
          onClick={onBack}
        >
          <span aria-hidden="true" />
        </button>
        <h2 id="block-title">{p().block}</h2>
      </header>
      <WhatToBlock
        chat={chat}
        kinds={kinds}
        preview={preview}
        isCounting={counting.loading}
        choices={choices}
        onChoose={choose}
      />
      <HowLong chat={chat} value={choices.duration} onChoose={choose} />
      <Why site={chat.site} choices={choices} onChoose={choose} />
      {isEmpty && (
        <p class="failure" role="alert">
          {words.nothing}
        </p>
      )}
      <Failure
        error={action.error}
        {...(isUnconfirmed && { message: errorMessage(action.error) })}
      />
      <footer>
        <BlockEnd choices={choices} preview={preview} now={now} />
        <button type="button" onClick={onBack}>
          {t().common.cancel}
        </button>
        <button ref={submitButton} class="strong" aria-busy={action.pending}>
          {words.submit}
        </button>
      </footer>
    </form>
  );
}
