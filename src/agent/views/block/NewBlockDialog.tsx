import { useState } from 'preact/hooks';
import type { BanRequest } from '../../../protocol/ban-request';
import { useBanPreview } from '../../hooks/use-ban-preview';
import { useSendBlock } from '../../hooks/use-send-block';
import { useSiteList } from '../../hooks/use-site-list';
import { findApproval } from '../../logic/block/approval';
import { endTime } from '../../logic/block/block-end';
import { NEW_FORM, type BlockForm } from '../../logic/block/block-form';
import { toTermsRequest } from '../../logic/block/block-request';
import { MOST_KEYS, readKeyLines } from '../../logic/block/key-lines';
import { toTerms } from '../../logic/block/terms';
import { nameKey } from '../../logic/describe-ban';
import { t } from '../../texts/texts';
import { useConsole } from '../shell/console-context';
import { ApprovalLine } from './ApprovalLine';
import { BlockFrame } from './BlockFrame';
import { checkTerms } from './check-terms';
import { FieldError, type PlacedError } from './FieldError';
import { Foot } from './Foot';
import { placeFailure, placeRefusal } from './place-failure';
import { saySubmit } from './say-submit';
import { Terms } from './Terms';
import { TypedKeys } from './what/TypedKeys';

export interface NewBlockDialogProps {
  /** Rejects with what the gateway refused it for. */
  onBlock: (request: BanRequest, idempotencyKey: string) => Promise<void>;
  onClose: () => void;
}

/** Asks whom to block, by keys that one types, then blocks them. */
export function NewBlockDialog({ onBlock, onClose }: NewBlockDialogProps) {
  const { api, now, site, sites } = useConsole();
  const [form, setForm] = useState<BlockForm>({
    ...NEW_FORM,
    sites: site === undefined ? [] : [site],
  });
  const [wrong, setWrong] = useState<PlacedError>();
  const [isDone, setDone] = useState(false);
  const siteList = useSiteList(api);
  const first = siteList?.find(
    ({ id }) => !form.sites.length || form.sites.includes(id),
  );
  const terms = toTerms(form, first, undefined, now);
  const keys = readKeyLines(form.typed);
  const request: BanRequest | undefined =
    keys.length && keys.length <= MOST_KEYS
      ? { keys, ...toTermsRequest(terms) }
      : undefined;
  const { preview, error: unread } = useBanPreview(api, request);
  const sending = useSendBlock(async (body, key) => {
    await onBlock(body, key);
    setDone(true);
  });

  const choose = (change: Partial<BlockForm>) => {
    setForm((form) => ({ ...form, ...change }));
    setWrong(undefined);
    sending.clear();
  };
  const texts = t().block;
  const submit = () => {
    const found: PlacedError | undefined = request
      ? checkTerms(terms, Date.now())
      : {
          place: 'keys',
          text: keys.length ? texts.keysTooMany(MOST_KEYS) : texts.nothingTyped,
        };
    setWrong(found);
    if (request && !found) sending.send(request);
  };
  const asked = endTime(terms.end, now);
  const approval = findApproval(preview, asked);
  const failure =
    placeFailure(sending.error, []) ??
    placeFailure(unread, []) ??
    placeRefusal(preview, []);
  const error = wrong ?? failure;

  return (
    <BlockFrame
      title={texts.newTitle}
      lead={texts.newLead}
      focus="textarea"
      left={
        <TypedKeys
          typed={form.typed}
          keys={keys}
          preview={preview}
          error={error}
          failure={sending.error ?? unread}
          onType={(typed) => choose({ typed })}
        />
      }
      right={
        <Terms
          terms={terms}
          isOwnText={form.text !== undefined}
          siteList={siteList}
          suggested={undefined}
          error={error}
          onChoose={choose}
        />
      }
      warning={
        <>
          {approval && <ApprovalLine approval={approval} asked={asked} />}
          <FieldError error={error} place="form" />
        </>
      }
      foot={
        <Foot
          names={keys.map((key) => nameKey({ ...key, typed: key.value }))}
          terms={terms}
          sites={sites.length}
          asks={approval !== undefined}
          now={now}
        />
      }
      cancel={t().common.cancel}
      submit={saySubmit(terms.end, { approval, taken: null }, now)}
      pending={sending.pending}
      isDone={isDone}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}
