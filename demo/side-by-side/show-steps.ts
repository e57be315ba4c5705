import type { Progress } from './steps';

/** Draws how far the reader has come: only the current step stands out. */
export const showSteps = (list: HTMLElement, { done }: Progress): void => {
  [...list.children].forEach((step, index) => {
    step.classList.toggle('done', index < done);
    if (index === done) step.setAttribute('aria-current', 'step');
    else step.removeAttribute('aria-current');
  });
};
