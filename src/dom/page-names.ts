/**
 * Reads a property of the document itself. Plain `document.head` may be an
 * element of the page: whoever may write `<img name="head">` into it, and no
 * script, names it so.
 * https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem
 */
export const readDocument = <Name extends keyof Document>(
  name: Name,
): Document[Name] =>
  Reflect.get(Document.prototype, name, document) as Document[Name];

/** Methods of documents. */
type Method = Extract<
  keyof Document,
  'addEventListener' | 'createElement' | 'querySelector'
>;

/** Returns a method of the document itself, bound to it. */
export const documentMethod = <Name extends Method>(
  name: Name,
): Document[Name] => Document.prototype[name].bind(document) as Document[Name];

/** Sets a member of the document itself. */
export const writeDocument = <Name extends keyof Document>(
  name: Name,
  value: Document[Name],
): void => void Reflect.set(Document.prototype, name, value, document);

/**
 * Reads a global that a script has made; undefined if none has. An element with
 * such an `id` is a global, too, but not the window's own property.
 * https://html.spec.whatwg.org/multipage/nav-history-apis.html#named-access-on-the-window-object
 */
export const readGlobal = <Page extends Window, Name extends keyof Page>(
  name: Name,
): Page[Name] | undefined =>
  // Not by `hasOwn`: every page would pay for the call.
  Reflect.getOwnPropertyDescriptor(window, name) &&
  (window as unknown as Page)[name];
