import { copyButton } from './copy-button';

/** What stands in the page's HTML for the gateway's address. */
const EXAMPLE = 'https://bans.example.com';

/** Puts the gateway's address into the lines of a section, ready to copy. */
export const showOrigin = (section: HTMLElement, origin: string): void => {
  for (const code of section.querySelectorAll<HTMLElement>('.curl code')) {
    const text = code.innerText.trim().replace(/\s+/g, ' ');
    const line = text.replace(EXAMPLE, origin);
    code.textContent = line;
    code.tabIndex = 0;
    code.after(copyButton(line));
  }
};
