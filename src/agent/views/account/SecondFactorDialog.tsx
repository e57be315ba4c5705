import type { ComponentChildren, TargetedSubmitEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { NewSecondFactor } from '../../../protocol/second-factor';
import type { SecondFactorApi } from '../../api/second-factor-api';
import { useAsyncAction } from '../../hooks/use-async-action';
import { useQuery } from '../../hooks/use-query';
import { moment } from '../../logic/times';
import { DIALOG, SECOND_FACTOR } from '../../texts';
import { CodeField } from '../shared/CodeField';
import { Failure } from '../shared/Failure';
import { PasswordField } from '../shared/PasswordField';

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
      <form onSubmit={submit}>
        <div class="block-body">
          <h2 id="factor-title">{SECOND_FACTOR.name}</h2>
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
          <Lead>{SECOND_FACTOR.off}</Lead>
          <PasswordField />
        </>
      );
    case 'begun':
      return (
        <>
          <Lead>{SECOND_FACTOR.scan}</Lead>
          <img class="qr" src={step.made.image} alt={SECOND_FACTOR.image} />
          <code class="codes">{step.made.secret}</code>
          <CodeField hint={SECOND_FACTOR.codeHint} />
        </>
      );
    case 'made':
      return (
        <>
          <Lead>{SECOND_FACTOR.keep}</Lead>
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
          <Lead>{SECOND_FACTOR.on(moment(step.since, now), step.left)}</Lead>
          <PasswordField />
          <CodeField hint={SECOND_FACTOR.orRecovery} />
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
    return <button class="primary">{SECOND_FACTOR.kept}</button>;
  }
  return (
    <>
      <button type="button" onClick={onClose}>
        {DIALOG.cancel}
      </button>
      {step?.is === 'on' && (
        <button name="codes" aria-busy={pending}>
          {SECOND_FACTOR.newCodes}
        </button>
      )}
      {step && (
        <button
          class={step.is === 'on' ? 'danger' : 'primary'}
          aria-busy={pending}
        >
          {SECOND_FACTOR.verbs[step.is]}
        </button>
      )}
    </>
  );
};
