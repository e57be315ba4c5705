import { useState } from 'preact/hooks';
import type { FirstOwner } from '../../api/api';
import { ApiError } from '../../api/api-error';
import { Field } from '../../parts/Field';
import { t } from '../../texts/texts';
import { EmailField } from './EmailField';
import { EntryForm } from './EntryForm';
import { NewPasswordField } from './NewPasswordField';
import { SetUpSteps } from './SetUpSteps';

interface Props {
  /** The code in the page's link, if it has one. */
  code: string;
  onSetUp: (owner: FirstOwner) => Promise<void>;
}

/** Shows the forms that create the first owner: the code, then who they are. */
export function SetUp({ code: linked, onSetUp }: Props) {
  const [code, setCode] = useState(linked);
  const [step, setStep] = useState<'code' | 'you'>('code');
  const [wrongCode, setWrongCode] = useState<unknown>();
  const words = t().entry.setUp;
  if (step === 'code') {
    return (
      <EntryForm
        key={step}
        above={<SetUpSteps current={0} />}
        title={words.title}
        lead={words.codeLead}
        submit={words.goOn}
        failed={wrongCode}
        onSubmit={async (read) => {
          setCode(read('code').trim());
          setStep('you');
        }}
      >
        <Field
          label={words.code}
          hint={words.codeHint}
          name="code"
          defaultValue={code}
          autocomplete="off"
          spellcheck={false}
          required
        />
      </EntryForm>
    );
  }
  return (
    <EntryForm
      key={step}
      above={<SetUpSteps current={1} />}
      title={words.youTitle}
      lead={words.lead}
      submit={words.submit}
      onSubmit={async (read) => {
        try {
          await onSetUp({
            code,
            email: read('email').trim(),
            password: read('password'),
          });
        } catch (error) {
          const isOfCode = error instanceof ApiError && error.field === 'code';
          if (!isOfCode) throw error;
          setWrongCode(error);
          setStep('code');
        }
      }}
      otherwise={
        <button type="button" class="plain" onClick={() => setStep('code')}>
          {t().entry.forgot.back}
        </button>
      }
    >
      <EmailField />
      <NewPasswordField />
    </EntryForm>
  );
}
