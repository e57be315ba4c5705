import { useEffect, useState } from 'preact/hooks';
import type { BanRequest } from '../../../protocol/ban-request';
import type { Session, SessionDetail } from '../../../protocol/sessions';
import { useBanPreview } from '../../hooks/use-ban-preview';
import { useFlaggedBans } from '../../hooks/use-flagged-bans';
import { useReach } from '../../hooks/use-reach';
import { useSendBlock } from '../../hooks/use-send-block';
import { useSiteList } from '../../hooks/use-site-list';
import { findApproval } from '../../logic/block/approval';
import { endTime } from '../../logic/block/block-end';
import { NEW_FORM, type BlockForm } from '../../logic/block/block-form';
import { toChatRequest } from '../../logic/block/block-request';
import { sayMeanwhile } from '../../logic/block/meanwhile';
import {
  countBlocksAround,
  offersNetwork,
  preselect,
} from '../../logic/block/preselect';
import { resolveTargets } from '../../logic/block/resolve-targets';
import { toTerms } from '../../logic/block/terms';
import { visitorName } from '../../logic/visitor-name';
import { isolate } from '../../texts/isolate';
import { t } from '../../texts/texts';
import { useConsole } from '../shell/console-context';
import { ApprovalLine } from './ApprovalLine';
import { BlockFrame } from './BlockFrame';
import { checkTerms } from './check-terms';
import { FieldError, type PlacedError } from './FieldError';
import { Foot } from './Foot';
import { nameTargets } from './name-targets';
import { placeFailure, placeRefusal } from './place-failure';
import { saySubmit } from './say-submit';
import { Terms } from './Terms';
import { WhatToBlock } from './what/WhatToBlock';

export interface BlockDialogProps {
  session: Session;
  /** What is known of the chat besides, once it has loaded. */
  detail: SessionDetail | undefined;
  /** What makes the visitor likely to be somebody blocked: they are as well. */
  flag: Session['flags'][number] | undefined;
  /** Rejects with what the gateway refused it for. */
  onBlock: (request: BanRequest, idempotencyKey: string) => Promise<void>;
  onClose: () => void;
}

/** Asks what of a chat to block, for how long and why, then blocks. */
export function BlockDialog(props: BlockDialogProps) {
  const { session, detail, flag, onBlock, onClose } = props;
  const { api, me, now, chats, sites } = useConsole();
  const [form, setForm] = useState<BlockForm>(NEW_FORM);
  const [wrong, setWrong] = useState<PlacedError>();
  const [isDone, setDone] = useState(false);
  const siteList = useSiteList(api);
  const site = siteList?.find(({ id }) => id === session.site);
  const reach = useReach(api, session, me, form.sites);

  useFlaggedBans(session, flag !== undefined);
  const around = flag ? countBlocksAround(session, chats.bans, now) : 0;
  const network = offersNetwork(around);
  const targets = resolveTargets(
    form,
    preselect({
      ...{ session, network, reach: reach.rows },
      defaults: site?.defaults,
    }),
    reach,
    session,
    me,
  );
  const [before, setBefore] = useState(detail?.suggested);
  const terms = {
    ...toTerms(form, site, before, now),
    // A provider's network has thousands in it who did nothing.
    ...(targets.network === 'provider' &&
      form.effect === undefined && { effect: 'watch' as const }),
  };
  const asked = toChatRequest(session, me, targets, terms, flag?.ban);
  const rows = asked?.rows ?? [];
  const { preview, error: unread } = useBanPreview(api, asked?.request);
  const suggested = detail?.suggested ?? preview?.suggested;
  useEffect(() => {
    if (!before && suggested) setBefore(suggested);
  }, [suggested]);

  const sending = useSendBlock(async (request, key) => {
    await onBlock(request, key);
    setDone(true);
  });
  const { ban } = session;
  const choose = ({ keys, ...change }: Partial<BlockForm>) => {
    setForm((form) => ({
      ...{ ...form, ...change },
      keys: { ...form.keys, ...keys },
    }));
    setWrong(undefined);
    sending.clear();
  };
  const submit = () => {
    const found = asked ? checkTerms(terms, Date.now()) : undefined;
    setWrong(asked ? found : { place: 'form', text: t().block.nothing });
    if (asked && !found) sending.send(asked.request);
  };

  const texts = t().block;
  const name = visitorName(session);
  const asksEnd = endTime(terms.end, now);
  const approval = findApproval(preview, asksEnd);
  const taken = isDone || sending.pending ? null : ban;
  const error =
    wrong ??
    placeFailure(sending.error, rows) ??
    placeFailure(unread, rows) ??
    placeRefusal(preview, rows);
  const count = suggested?.earlier.length ?? 0;

  return (
    <BlockFrame
      title={texts.title}
      lead={(session.endedAt ? texts.ended : texts.live)(isolate(name))}
      tag={count > 0 ? texts.before(count + 1) : undefined}
      news={
        taken && (
          <p class="strip warn">
            {sayMeanwhile(taken, chats.bans.get(taken.id), now)}
          </p>
        )
      }
      left={
        <WhatToBlock
          session={session}
          reach={reach}
          targets={targets}
          networkHint={network ? texts.recent(around) : ''}
          error={error}
          onChoose={choose}
        />
      }
      right={
        <Terms
          terms={terms}
          isOwnText={form.text !== undefined}
          siteList={siteList}
          chat={session}
          suggested={suggested}
          error={error}
          onChoose={choose}
        />
      }
      warning={
        <>
          {approval && <ApprovalLine approval={approval} asked={asksEnd} />}
          <FieldError error={error} place="form" />
        </>
      }
      foot={
        <Foot
          names={nameTargets(session, targets, reach)}
          terms={terms}
          sites={sites.length}
          asks={approval !== undefined}
          now={now}
        />
      }
      cancel={taken ? texts.meanwhile.leave : t().common.cancel}
      submit={saySubmit(terms.end, { approval, taken }, now)}
      pending={sending.pending}
      isDone={isDone}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}
