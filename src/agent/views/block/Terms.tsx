import type { Site } from '../../../protocol/sites';
import type { SuggestedLength } from '../../../protocol/suggested-length';
import type { BlockForm } from '../../logic/block/block-form';
import type { Terms as TermsValue } from '../../logic/block/block-request';
import { hasChannels } from '../../logic/block/has-channels';
import { describeLength } from '../../logic/describe-length';
import { t } from '../../texts/texts';
import { useConsole } from '../shell/console-context';
import { EffectPicker } from './EffectPicker';
import { errorId, FieldError, type PlacedError } from './FieldError';
import { HowLong } from './HowLong';
import { ReasonBox } from './ReasonBox';
import { SitesPicker } from './SitesPicker';
import { VisitorReads } from './VisitorReads';

interface Props {
  terms: TermsValue;
  isOwnText: boolean;
  /** The settings of all sites; undefined until they are known. */
  siteList: readonly Site[] | undefined;
  /** The site of the chat, and its widget; absent without a chat. */
  chat?: { site: string; widget: string };
  suggested: SuggestedLength | undefined;
  error: PlacedError | undefined;
  onChoose: (change: Partial<BlockForm>) => void;
}

const MAX_NOTE = 4000;

/** Shows how long somebody is blocked, how, why, where, and what they read. */
export function Terms(props: Props) {
  const { terms, isOwnText, siteList = [], chat, suggested } = props;
  const { error, onChoose } = props;
  const { me, now, sites } = useConsole();
  const texts = t().block;
  const concerned = terms.sites.length ? terms.sites : sites;
  const shown = siteList.filter(({ id }) => concerned.includes(id));
  const site = shown.find(({ id }) => id === chat?.site) ?? shown[0];
  const offering = chat ? siteList.filter(({ id }) => id === chat.site) : shown;
  const widgets = chat ? [chat.widget] : shown.map(({ widget }) => widget);
  const helping = offering.flatMap((one) => one.protectiveReasons);
  const isHelp = helping.includes(terms.reason.trim());

  return (
    <div class="terms">
      <div>
        <HowLong
          value={terms.end}
          now={now}
          hint={
            suggested &&
            texts.suggested(
              suggested.earlier.length + 1,
              describeLength(suggested.for).toLowerCase(),
            )
          }
          describedBy={errorId(error, 'end')}
          onChoose={(end) => onChoose({ end })}
        />
        <FieldError error={error} place="end" />
      </div>
      <div>
        <EffectPicker
          value={terms.effect}
          allowed={me.limits.effects}
          sites={concerned.length}
          hasChannels={widgets.some(hasChannels)}
          onChoose={(effect) => onChoose({ effect })}
        />
        <FieldError error={error} place="effect" />
      </div>
      <div class="pair">
        <div>
          <ReasonBox
            value={terms.reason}
            reasons={[...new Set(offering.flatMap(({ reasons }) => reasons))]}
            describedBy={errorId(error, 'reason')}
            onInput={(reason) => onChoose({ reason })}
          />
          {isHelp && <p class="warns">{texts.helps}</p>}
          <FieldError error={error} place="reason" />
        </div>
        <div>
          <SitesPicker
            label={texts.sites}
            sites={sites}
            value={terms.sites}
            onChoose={(some) => onChoose({ sites: some })}
          />
          <FieldError error={error} place="sites" />
        </div>
      </div>
      <div class="field">
        <p>
          <b aria-hidden="true">{texts.note}</b>{' '}
          <span class="muted" aria-hidden="true">
            {texts.noteHint}
          </span>
        </p>
        <textarea
          name="note"
          aria-label={texts.note}
          aria-description={texts.noteHint}
          dir="auto"
          rows={2}
          maxLength={MAX_NOTE}
          placeholder={texts.optional}
          value={terms.note}
          onInput={(event) => onChoose({ note: event.currentTarget.value })}
        />
        <FieldError error={error} place="note" />
      </div>
      <VisitorReads
        site={site}
        terms={terms}
        isOwn={isOwnText}
        now={now}
        onWrite={(text) => onChoose({ text })}
      />
      <FieldError error={error} place="text" />
    </div>
  );
}
