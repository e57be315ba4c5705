import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import { languageName } from '../../../logic/language-name';
import { Field } from '../../../parts/Field';
import { t } from '../../../texts/texts';

interface Props {
  /** Languages that have a text. */
  taken: readonly string[];
  error: string | undefined;
  onAdd: (code: string) => void;
}

/** Languages that many visitors read; any other is written as its tag. */
const COMMON = [
  ...['en', 'de', 'es', 'fr', 'pt', 'ja', 'ar', 'it', 'nl', 'pl', 'tr', 'uk'],
  ...['zh', 'hi', 'ko', 'sv', 'da', 'nb', 'fi', 'cs', 'ro', 'el', 'he', 'id'],
];
const OTHER = 'other';

/** Adds a language that visitors are to read a text in. */
export function AddLanguage({ taken, error, onAdd }: Props) {
  const offered = COMMON.filter((code) => !taken.includes(code));
  const [chosen, setChosen] = useState<string>();
  const code = chosen ?? offered[0] ?? OTHER;
  const words = t().visitorTexts;
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get('tag');
    const wanted = typeof typed === 'string' ? typed.trim() : code;
    if (wanted && !taken.includes(wanted)) onAdd(wanted);
    setChosen(undefined);
  };
  return (
    <form class="add-row" noValidate onSubmit={submit}>
      <label class="field">
        <b>{words.addLanguage}</b>
        <select
          value={code}
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          {[...offered, OTHER].map((one) => (
            <option key={one} value={one}>
              {one === OTHER ? words.other : languageName(one)}
            </option>
          ))}
        </select>
      </label>
      {code === OTHER && (
        <Field
          label={words.tag}
          hint={words.tagHint}
          name="tag"
          autocomplete="off"
          spellcheck={false}
          maxLength={35}
          error={error}
        />
      )}
      <button>{t().settings.add}</button>
      {code !== OTHER && error !== undefined && (
        <p class="field-error" role="alert">
          {error}
        </p>
      )}
    </form>
  );
}
