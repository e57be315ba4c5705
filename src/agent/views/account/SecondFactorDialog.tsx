import type { ComponentChildren, TargetedSubmitEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { NewSecondFactor } from '../../../protocol/second-factor';
import type { SecondFactorApi } from '../../api/second-factor-api';
import { useAsyncAction } from '../../hooks/use-async-action';
import { useQuery } from '../../hooks/use-query';
import { moment } from '../../logic/times';
import { t } from '../../texts/texts';
import { CodeField } from '../../parts/CodeField';
import { Failure } from '../../parts/Failure';
import { PasswordField } from '../../parts/PasswordField';

interface Props {
  api: SecondFactorApi;
  now: number;
  onClose: () => void;
}

/** What the dialog asks or shows. */
type Step =
  | { is: 'off' }
  | { is: 'on'; since: string; left: number }
  | { is: 'begun'; made: NewSecondFactor }
  | { is: 'made'; codes: string[] };

/** Sets a person's second factor, shows its recovery codes, or takes it off. */
export function SecondFactorDialog({ api, now, onClose }: Props) {
  const [step, setStep] = useState<Step>();
  const dialog = useRef<HTMLDialogElement>(null);
  const action = useAsyncAction();
  const query = useQuery(async (isCurrent) => {
    const { active, since, recoveryCodes } = await api.show();
    if (!isCurrent()) return;
    setStep(
      active && since
        ? { is: 'on', since, left: recoveryCodes }
        : { is: 'off' },
    );
  }, []);

  useLayoutEffect(() => dialog.current?.showModal(), []);
  useLayoutEffect(() => {
    dialog.current?.querySelector('input')?.focus();
  }, [step?.is]);

  const close = () => dialog.current?.close();

  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const password = String(form.get('password'));
    const code = String(form.get('code'));
    const wantsCodes = event.submitter?.getAttribute('name') === 'codes';
    void action.run(async () => {
      switch (step?.is) {
        case 'off':
          setStep({ is: 'begun', made: await api.begin(password) });
          break;
        case 'begun':
          setStep({ is: 'made', codes: await api.confirm(code) });
          break;
        case 'on':
          if (wantsCodes) {
            const codes = await api.renewCodes(password, code);
            setStep({ is: 'made', codes });
          } else {
            await api.remove(password, code);
            close();
          }
          break;
        default:
          close();
      }
    });
  };

  return (
    <dialog ref={dialog} aria-labelledby="factor-title" onClose={onClose}>
      {/* Who signs in by a provider alone has no password to give. */}
      <form noValidate onSubmit={submit}>
        <div class="block-body">
          <h2 id="factor-title">{t().entry.secondFactor.name}</h2>
          <Failure error={query.error} onTryAgain={query.again} />
          {step && <Body step={step} now={now} />}
          <Failure error={action.error} />
        </div>
        <footer>
          <p />
          <Buttons step={step} pending={action.pending} onClose={close} />
        </footer>
      </form>
    </dialog>
  );
}

const Lead = ({ children }: { children: ComponentChildren }) => (
  <p class="muted">{children}</p>
);

const Body = ({ step, now }: { step: Step; now: number }) => {
  switch (step.is) {
    case 'off':
      return (
        <>
          <Lead>{t().entry.secondFactor.off}</Lead>
          <PasswordField />
        </>
      );
    case 'begun':
      return (
        <>
          <Lead>{t().entry.secondFactor.scan}</Lead>
          <img
            class="qr"
            src={step.made.image}
            alt={t().entry.secondFactor.image}
          />
          <code class="codes">{step.made.secret}</code>
          <CodeField hint={t().entry.secondFactor.codeHint} />
        </>
      );
    case 'made':
      return (
        <>
          <Lead>{t().entry.secondFactor.keep}</Lead>
          <ul class="codes">
            {step.codes.map((code) => (
              <li key={code}>
                <code>{code}</code>
              </li>
            ))}
          </ul>
        </>
      );
    case 'on':
      return (
        <>
          <Lead>
            {t().entry.secondFactor.on(moment(step.since, now), step.left)}
          </Lead>
          <PasswordField />
          <CodeField hint={t().entry.secondFactor.orRecovery} />
        </>
      );
  }
};

interface ButtonProps {
  step: Step | undefined;
  pending: boolean;
  onClose: () => void;
}

const Buttons = ({ step, pending, onClose }: ButtonProps) => {
  if (step?.is === 'made') {
    return <button class="primary">{t().entry.secondFactor.kept}</button>;
  }
  return (
    <>
      <button type="button" onClick={onClose}>
        {t().common.cancel}
      </button>
      {step?.is === 'on' && (
        <button name="codes" aria-busy={pending}>
          {t().entry.secondFactor.newCodes}
        </button>
      )}
      {step && (
        <button
          class={step.is === 'on' ? 'danger' : 'primary'}
          aria-busy={pending}
        >
          {t().entry.secondFactor.verbs[step.is]}
        </button>
      )}
    </>
  );
};
