// TypeScript does not describe it yet.
// https://developer.mozilla.org/docs/Web/API/Document/prerendering
interface Page extends Document {
  prerendering?: unknown;
}

/** Returns whether the page is prepared for a visitor who may never see it. */
export const isPrerendered = (): boolean =>
  // An element of the page may have that name.
  (document as Page).prerendering === true;
