import { Steps } from '../../parts/Steps';
import { t } from '../../texts/texts';

interface Props {
  current: number;
}

/** Shows how far the set-up is. */
export function SetUpSteps({ current }: Props) {
  const { steps, progress } = t().entry.setUp;
  return (
    <Steps
      label={progress}
      steps={[steps.code, steps.you, steps.site]}
      current={current}
    />
  );
}
