import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Widths and heights in CSS pixels; the last is 1280 × 1024 at 400 %. */
export const SIZES = [
  [320, 640],
  [390, 844],
  [768, 1024],
  [1440, 900],
  [2560, 1440],
  [320, 256],
] as const;

/** Where a page is wider than its window, or hides what it says. */
const findOverflow = () => {
  const found: string[] = [];
  // They lie over the page, which does not grow with them.
  const OVERLAYS = 'dialog, [popover], .act-menu, .search-results, .views a';
  const nameOf = (element: Element) =>
    `${element.localName}.${[...element.classList].join('.')} “${(element.textContent ?? '').trim().slice(0, 30)}”`;
  const scrolling = document.scrollingElement;
  if (scrolling && scrolling.scrollWidth > innerWidth) {
    found.push(`the page: ${scrolling.scrollWidth} of ${innerWidth} px`);
  }
  const walk = (root: ParentNode) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) walk(element.shadowRoot);
      const { overflowX, display } = getComputedStyle(element);
      const { left, right, width } = element.getBoundingClientRect();
      if (
        element.matches(OVERLAYS) &&
        width > 0 &&
        (left < -0.5 || right > innerWidth + 0.5)
      ) {
        found.push(
          `${nameOf(element)}: from ${left} to ${right} of ${innerWidth} px`,
        );
      }
      // From below, over all of a phone's width.
      if (
        element.matches('dialog[open]') &&
        innerWidth <= 480 &&
        Math.abs(width - innerWidth) > 0.5
      ) {
        found.push(`${nameOf(element)}: ${width} of ${innerWidth} px`);
      }
      const scrolls = overflowX === 'auto' || overflowX === 'scroll';
      // A table or code that scrolls by itself can be reached by keyboard.
      if (
        scrolls &&
        display !== 'none' &&
        element.scrollWidth > element.clientWidth + 1 &&
        !element.matches(
          '[tabindex="0"]:is(.scrolls, pre, table, [role=region])',
        )
      ) {
        found.push(
          `${nameOf(element)}: ${element.scrollWidth} of ${element.clientWidth} px`,
        );
      }
    }
  };
  walk(document);
  return found;
};

/** Expects that nothing on a page scrolls sideways. */
export const checkSideways = async (page: Page, name: string) =>
  expect(await page.evaluate(findOverflow), name).toEqual([]);

/** Expects that the page itself does not scroll: its columns do. */
export const checkHeight = async (page: Page, name: string) => {
  const { height = 0 } = page.viewportSize() ?? {};
  const measured = await page.evaluate(
    () => document.scrollingElement?.scrollHeight,
  );
  expect(measured, name).toBe(height);
};

/** Text spacing as WCAG 1.4.12 has it, in the page and its shadow roots. */
export const spaceText = (page: Page) =>
  page.evaluate(() => {
    const css = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }`;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
    for (const element of document.querySelectorAll('*')) {
      element.shadowRoot?.adoptedStyleSheets.push(sheet);
    }
  });
