import { vi } from 'vitest';
import { waitFor } from '../../wait-for';

/** A page of the shop, with what a visitor can see and do in its chat. */
export const openPage = (rootClass: string, startWidget: () => void) => {
  document.body.replaceChildren();
  startWidget();

  const root = () => document.body.querySelector(`.${rootClass}`)?.shadowRoot;
  const buttons = () => [...(root()?.querySelectorAll('button') ?? [])];
  const named = (name: string) =>
    buttons().find(
      (button) =>
        (button.getAttribute('aria-label') ?? button.textContent) === name,
    );
  const box = () => root()?.querySelector('textarea');
  const press = (name: string) => {
    const button = named(name);
    if (!button) throw new Error(`There is no button "${name}"`);
    button.click();
  };

  const labels = () => [...(root()?.querySelectorAll('label') ?? [])];

  return {
    /** Labels of what the visitor may fill in. */
    fields: () => labels().map((label) => label.textContent),
    fill(label: string, text: string) {
      const { htmlFor } = labels().find(
        ({ textContent }) => textContent === label,
      ) ?? { htmlFor: label };
      const field = root()?.querySelector<HTMLInputElement>(`#${htmlFor}`);
      if (!field) throw new Error(`There is no field "${label}"`);
      field.value = text;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    buttons: () =>
      buttons().map(
        (button) => button.getAttribute('aria-label') ?? button.textContent,
      ),
    press,
    box,
    /** What the log says, bubble by bubble. */
    log: () =>
      [...(root()?.querySelectorAll('[role=log] p') ?? [])].map(
        (line) =>
          line.querySelector('.who + span')?.textContent ?? line.textContent,
      ),
    async write(text: string) {
      const field = await vi.waitUntil(box);
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await waitFor(() => press('Send'));
    },
  };
};

export type OpenPage = ReturnType<typeof openPage>;
