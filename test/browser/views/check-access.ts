import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** All that axe knows, best practices included. */
const RULES = [
  ...['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  'best-practice',
];

/**
 * Expects that axe finds nothing wrong with a page, in open shadow roots too.
 *
 * @param part a selector, where the rest of the page is somebody else's
 */
export const checkAccess = async (
  page: Page,
  name: string,
  part?: string,
): Promise<void> => {
  // What fades in has no contrast yet.
  await page.evaluate(() =>
    Promise.all(
      document.getAnimations().map((animation) => animation.finished),
    ).catch(() => {}),
  );
  await page.evaluate(axe.source);
  const found = await page.evaluate(
    async ([tags, selector]) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const { violations } = await axe.run(selector ?? document, {
        runOnly: { type: 'tag', values: tags },
        iframes: false,
        resultTypes: ['violations'],
      });
      return violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`).join('; ')}`,
      );
    },
    [RULES, part] as const,
  );
  expect(found, name).toEqual([]);
};
