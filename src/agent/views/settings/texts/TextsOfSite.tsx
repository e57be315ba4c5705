import { useEffect, useState } from 'preact/hooks';
import type { Site } from '../../../../protocol/sites';
import { useAsyncAction } from '../../../hooks/use-async-action';
import { fieldMessage } from '../../../logic/field-message';
import { languageName } from '../../../logic/language-name';
import { Empty } from '../../../parts/Empty';
import { PATHS } from '../../../routing/routes';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { Panel } from '../page/Panel';
import { SaveBar } from '../save/SaveBar';
import { useDraft } from '../save/use-draft';
import { AddLanguage } from './AddLanguage';
import { NoticePreview } from './NoticePreview';
import { TextField } from './TextField';

interface Props {
  site: Site;
  onChange: (site: Site) => void;
}

/** Shows a site's texts, one language at a time, with the notice they stand in. */
export function TextsOfSite({ site, onChange }: Props) {
  const { api } = useConsole();
  const { texts: saved, whenRefused } = site;
  // By language: each that is written, changed or taken out is a change.
  const draft = useDraft<Record<string, string | undefined>>(saved);
  const saving = useAsyncAction();
  const texts = Object.entries(draft.value).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const codes = texts.map(([code]) => code);
  const [wanted, setWanted] = useState<string>();
  const shown = codes.find((code) => code === wanted) ?? codes[0];
  const words = t().visitorTexts;
  const errorOf = (code: string) => fieldMessage(saving.error, `texts.${code}`);
  const wrong = codes.find((code) => errorOf(code) !== undefined);
  useEffect(() => {
    if (wrong !== undefined) setWanted(wrong);
  }, [saving.error]);
  return (
    <>
      {whenRefused !== 'notice' && (
        <p class="warns">
          {words.noNotice}{' '}
          <a href={PATHS.settingsPage('sites', site.id)}>{words.toSite}</a>
        </p>
      )}
      <div class="panels visitor-texts">
        <Panel title={words.languages} lead={words.languagesLead}>
          {shown === undefined ? (
            <Empty title={words.none} />
          ) : (
            <>
              <div class="languages" role="group" aria-label={words.languages}>
                {codes.map((code) => (
                  <button
                    key={code}
                    type="button"
                    aria-pressed={code === shown}
                    onClick={() => setWanted(code)}
                  >
                    {languageName(code)}
                  </button>
                ))}
              </div>
              <TextField
                code={shown}
                text={draft.value[shown] ?? ''}
                error={errorOf(shown)}
                onChange={(text) => draft.change({ [shown]: text })}
                onRemove={() => draft.change({ [shown]: undefined })}
              />
            </>
          )}
          <AddLanguage
            taken={codes}
            error={
              wrong === undefined
                ? fieldMessage(saving.error, 'texts')
                : undefined
            }
            onAdd={(code) => {
              draft.change({ [code]: saved[code] ?? '' });
              setWanted(code);
            }}
          />
        </Panel>
        <NoticePreview
          site={site}
          code={shown ?? 'en'}
          text={(shown && draft.value[shown]) ?? ''}
        />
      </div>
      <SaveBar
        changes={draft.changed.map(languageName)}
        action={saving}
        isErrorShown={fieldMessage(saving.error, 'texts') !== undefined}
        onSave={async () => {
          const changed = await api.siteSettings.put(site.id, {
            texts: Object.fromEntries(
              texts.map(([code, text]) => [code, text.trim()]),
            ),
          });
          onChange(changed);
          draft.discard();
        }}
        onDiscard={draft.discard}
      />
    </>
  );
}
