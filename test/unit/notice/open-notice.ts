import { vi } from 'vitest';
import type { NoticeOptions } from '../../../src/notice/notice-options';
import { show } from '../../../src/notice/show';

/** Friday afternoon, local time. */
export const NOW = new Date(2026, 10, 20, 14, 5).getTime();

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Intl joins with several kinds of space. */
const tidy = (text: string | null | undefined): string =>
  (text ?? '').replaceAll(/\s+/gu, ' ').trim();

export const hosts = (): Element[] => [
  ...document.querySelectorAll('doorlist-notice'),
];

export const find = (selector: string): HTMLElement | null =>
  hosts()[0]?.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;

export const region = (): HTMLElement | null => find('[role=region]');

export const heading = (): string => tidy(find('h2')?.textContent);

/** What a visitor reads below the heading, line by line. */
export const lines = (): string[] =>
  [...(region()?.querySelectorAll<HTMLElement>('p:not([role])') ?? [])]
    .filter(({ hidden }) => !hidden)
    .map(({ textContent }) => tidy(textContent));

export const status = (): string => tidy(find('[role=status]')?.textContent);

/** A page at `NOW` in English, with no notice yet. */
export const freshPage = (): void => {
  vi.useFakeTimers({ now: NOW });
  document.documentElement.lang = 'en-GB';
};

/** Takes away what a test showed. */
export const leavePage = (): void => {
  show({})();
  vi.useRealTimers();
  vi.restoreAllMocks();
};

/** Shows a notice and gives the lines it says. */
export const say = (options: NoticeOptions): string[] => {
  show(options);
  return lines();
};
