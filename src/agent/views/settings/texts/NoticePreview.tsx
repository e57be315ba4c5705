import {
  NOTICE_TEXTS,
  type NoticeTexts,
} from '../../../../protocol/notice-texts';
import type { Site } from '../../../../protocol/sites';
import { DAY_MS } from '../../../logic/times';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { Panel } from '../page/Panel';

interface Props {
  site: Site;
  /** Of the language, as BCP 47 has it. */
  code: string;
  text: string;
}

/** A ban that many have: seven days are left of it. */
const EXAMPLE = { reference: '8F3K-2WQD', days: 7 };

/** Shows the notice as visitors see it who read a language. */
export function NoticePreview({ site, code, text }: Props) {
  const { now } = useConsole();
  const words = t().visitorTexts;
  const base = code.split('-')[0] ?? '';
  const isOurs = Object.hasOwn(NOTICE_TEXTS, base);
  const language = isOurs ? base : 'en';
  const texts = noticeTexts(language);
  const ends = new Date(now + EXAMPLE.days * DAY_MS);
  const when = new Intl.RelativeTimeFormat(language).format(
    EXAMPLE.days,
    'day',
  );
  const date = new Intl.DateTimeFormat(language, {
    ...{ weekday: 'short', day: 'numeric', month: 'short' },
    ...{ hour: 'numeric', minute: '2-digit' },
  }).format(ends);
  return (
    <Panel title={words.preview} lead={words.previewLead}>
      <div
        class="notice-preview"
        lang={language}
        dir={language === 'ar' ? 'rtl' : 'ltr'}
      >
        <b>{texts._heading}</b>
        {text.trim() && <p dir="auto">{text.trim()}</p>}
        <p>{texts._again(when, date)}</p>
        <p>
          {texts._reference} <code dir="ltr">{EXAMPLE.reference}</code>
        </p>
        {site.appeals && <p class="link">{texts._appeal}</p>}
      </div>
      {!isOurs && <p class="muted">{words.inEnglish}</p>}
      <p class="muted">{words.wins}</p>
    </Panel>
  );
}

const noticeTexts = (language: string): NoticeTexts => {
  const all: Record<string, NoticeTexts> = NOTICE_TEXTS;
  return all[language] ?? NOTICE_TEXTS.en;
};
