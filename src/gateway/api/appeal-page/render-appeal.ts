import { html } from 'hono/html';
import { LONGEST_APPEAL, LONGEST_CONTACT } from '../../../protocol/appeals';
import type { AppealView } from '../../appeals/find-appeal-view';
import { endOfBan } from '../../appeals/plan-next-appeal';
import { describeStatement } from '../../bans/describe-statement';
import {
  listStatementLines,
  type StatementLine,
} from '../../bans/statement-texts';
import { APPEAL_TEXTS, type AppealLanguage } from '../../appeals/texts';
import type { AppealTexts } from '../../appeals/texts/appeal-texts';
import type { StoredAppeal } from '../../store/appeals';
import type { Markup } from './render-page';

/** What was sent and not taken, and what was wrong with it. */
export interface Refused {
  problem: 'empty' | 'tooLong' | 'noMailbox' | 'tooMany';
  text: string;
  contact: string;
}

const formatTime = (time: number, language: AppealLanguage): string =>
  new Intl.DateTimeFormat(language, {
    ...{ year: 'numeric', month: 'long', day: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit' },
    ...{ timeZone: 'UTC', timeZoneName: 'short' },
  }).format(time);

const renderLine = ({ name, value, href }: StatementLine): Markup =>
  html`<dt>${name}</dt>
    <dd dir="auto">
      ${href ? html`<a href="${href}" rel="noreferrer">${value}</a>` : value}
    </dd>`;

const renderFacts = (
  { ban, site, isOver }: AppealView,
  language: AppealLanguage,
): Markup => {
  const texts = APPEAL_TEXTS[language];
  const end = endOfBan(ban);
  const statement = describeStatement(site, ban);
  const lines = statement ? listStatementLines(statement, language) : [];
  return html`<dl>
      <dt>${texts.reference}</dt>
      <dd><code dir="ltr">${ban.reference}</code></dd>
      <dt>${texts.until}</dt>
      <dd>${end === undefined ? texts.forGood : formatTime(end, language)}</dd>
      ${lines.map(renderLine)}
    </dl>
    ${isOver ? html`<p>${texts.over}</p>` : ''}`;
};

const renderLast = (last: StoredAppeal, texts: AppealTexts): Markup =>
  html`<h2>${texts.written}</h2>
    <p class="text" dir="auto">${last.text}</p>
    ${
      last.answer === null
        ? html`<p role="status">${texts.waiting}</p>`
        : html`<h2>${texts.answer}</h2>
            <p class="text answer" dir="auto">${last.answer}</p>`
    }`;

const renderForm = (
  texts: AppealTexts,
  refused: Refused | undefined,
): Markup => {
  const problem = refused?.problem;
  const isTextWrong = problem === 'empty' || problem === 'tooLong';
  const isContactWrong = problem === 'noMailbox';
  return html`<form method="post">
    ${
      refused
        ? html`<p class="error" role="alert" id="error">
            ${texts[refused.problem]}
          </p>`
        : ''
    }
    <label for="text">${texts.text}</label>
    <textarea
      id="text"
      name="text"
      required
      dir="auto"
      maxlength="${LONGEST_APPEAL}"
      aria-describedby="text-hint ${isTextWrong ? 'error' : ''}"
      ${isTextWrong ? html`aria-invalid="true"` : ''}
    >
${refused?.text ?? ''}</textarea>
    <p class="hint" id="text-hint">${texts.textHint}</p>
    <label for="contact">${texts.contact}</label>
    <input
      id="contact"
      name="contact"
      type="email"
      autocomplete="email"
      maxlength="${LONGEST_CONTACT}"
      aria-describedby="contact-hint ${isContactWrong ? 'error' : ''}"
      ${isContactWrong ? html`aria-invalid="true"` : ''}
      value="${refused?.contact ?? ''}"
    />
    <p class="hint" id="contact-hint">${texts.contactHint}</p>
    <button>${texts.send}</button>
  </form>`;
};

const renderNext = (
  { next, last, site }: AppealView,
  language: AppealLanguage,
  refused: Refused | undefined,
): Markup | '' => {
  const texts = APPEAL_TEXTS[language];
  if (site.appeals !== 1) return html`<p>${texts.closed}</p>`;
  if (next === 'too late') return html`<p>${texts.tooLate}</p>`;
  if (next === 'now') return renderForm(texts, refused);
  return !last || last.answer === null
    ? ''
    : html`<p>${texts.again} ${formatTime(next, language)}</p>`;
};

/** Returns what a refused person reads, and the form if they may ask now. */
export const renderAppeal = (
  view: AppealView,
  language: AppealLanguage,
  refused?: Refused,
): Markup => {
  const texts = APPEAL_TEXTS[language];
  const { last } = view;
  return html`${last ? '' : html`<p>${texts.intro}</p>`}
  ${renderFacts(view, language)} ${last ? renderLast(last, texts) : ''}
  ${renderNext(view, language, refused)}`;
};
