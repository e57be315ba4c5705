import type { Site } from '../../../protocol/sites';
import type { Terms } from '../../logic/block/block-request';
import { endTime } from '../../logic/block/block-end';
import { NoticePreview } from '../../parts/NoticePreview';
import { locale, t } from '../../texts/texts';

interface Props {
  /** The site of the chat, or the first that is concerned. */
  site: Site | undefined;
  terms: Terms;
  /** Whether the block has a text of its own, which may be empty still. */
  isOwn: boolean;
  now: number;
  /** Undefined: the site's text is read. */
  onWrite: (text: string | undefined) => void;
}

const MAX_LENGTH = 1000;

/** Shows what a refused visitor reads: the site's text, or one of this block. */
export function VisitorReads({ site, terms, isOwn, now, onWrite }: Props) {
  const texts = t().block;
  if (terms.effect === 'watch') {
    return (
      <div class="field">
        <p>
          <b>{texts.reads}</b>
        </p>
        <p class="muted">{texts.readsWatch}</p>
      </div>
    );
  }
  const languages = Object.keys(site?.texts ?? {});
  const standard = site?.texts['en'] ?? Object.values(site?.texts ?? {})[0];
  const text = terms.text || (standard ?? '');
  // A text of the block is shown also where a site shows nothing otherwise.
  const isHidden = site && site.whenRefused !== 'notice' && !terms.text;
  return (
    <div class="field reads">
      <p>
        <b aria-hidden="true">{texts.reads}</b>{' '}
        <span class="muted">
          {!isOwn &&
            languages.length > 1 &&
            texts.readsHint(nameAll(languages))}
        </span>
      </p>
      <select
        aria-label={texts.reads}
        value={isOwn ? 'own' : 'standard'}
        onChange={({ currentTarget: { value } }) =>
          onWrite(value === 'own' ? '' : undefined)
        }
      >
        <option value="standard">{texts.standardText}</option>
        <option value="own">{texts.ownText}</option>
      </select>
      {isOwn && (
        <textarea
          aria-label={texts.ownTextLabel}
          dir="auto"
          rows={2}
          maxLength={MAX_LENGTH}
          value={terms.text}
          onInput={(event) => onWrite(event.currentTarget.value)}
        />
      )}
      {isHidden ? (
        <p class="muted">{texts.readsNothing(site.id)}</p>
      ) : (
        <NoticePreview
          text={text}
          until={endTime(terms.end, now)}
          now={now}
          reference={<span class="muted">{texts.codeLater}</span>}
          appeals={site?.appeals ?? false}
        />
      )}
    </div>
  );
}

const nameAll = (languages: readonly string[]): string =>
  new Intl.ListFormat(locale(), { type: 'unit', style: 'short' }).format(
    languages.map(
      (code) =>
        new Intl.DisplayNames(locale(), { type: 'language' }).of(code) ?? code,
    ),
  );
