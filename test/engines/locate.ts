type Role =
  | 'button'
  | 'dialog'
  | 'heading'
  | 'link'
  | 'list'
  | 'log'
  | 'row'
  | 'status'
  | 'table'
  | 'textbox';

/** What to look for: by role and accessible name, as people find things. */
export type Target = {
  readonly role: Role;
  /** The whole name. */
  readonly name?: string;
  /** Any text inside. */
  readonly contains?: string;
  readonly within?: Target;
};

/** In CSS pixels, from the viewport's corner. */
export type Spot = { x: number; y: number };

export type Found = {
  /** How many there are to be seen. */
  count: number;
  /** Where to click the first, if nothing covers it. */
  spot: Spot | null;
};

/**
 * Looks for something visible, also in open shadow roots.
 * Runs in the page, from its text: it can use nothing of this module.
 */
export const locate = (target: Target): Found => {
  const SELECTORS: Record<Role, string> = {
    button: 'button, [role=button]',
    dialog: 'dialog, [role=dialog]',
    heading: 'h1, h2, h3, [role=heading]',
    link: 'a[href], [role=link]',
    list: 'ul, ol, [role=list]',
    log: '[role=log]',
    row: 'tr, [role=row]',
    status: '[role=status]',
    table: 'table, [role=table]',
    textbox:
      'textarea, input:is(:not([type]), [type=text], [type=email], [type=password], [type=url])',
  };
  const tidy = (text: string | null | undefined) =>
    (text ?? '').replace(/\s+/g, ' ').trim();

  const everythingIn = (root: ParentNode): Element[] =>
    Array.from(root.querySelectorAll('*')).flatMap((element) => [
      element,
      ...(element.shadowRoot ? everythingIn(element.shadowRoot) : []),
    ]);

  const nameOf = (element: Element): string => {
    const { ariaLabel } = element;
    if (ariaLabel) return tidy(ariaLabel);
    const labelledBy = element.getAttribute('aria-labelledby');
    const root = element.getRootNode() as Document | ShadowRoot;
    if (labelledBy) {
      const ids = labelledBy.split(/\s+/);
      return tidy(
        ids.map((id) => root.getElementById(id)?.textContent).join(' '),
      );
    }
    const { labels } = element as HTMLInputElement;
    return tidy((labels?.[0] ?? element).textContent);
  };

  const find = ({ role, name, contains, within }: Target): Element[] =>
    (within ? find(within) : [document.documentElement])
      .flatMap(everythingIn)
      .filter(
        (element) =>
          element.matches(SELECTORS[role]) &&
          element.checkVisibility({ visibilityProperty: true }) &&
          (name === undefined || nameOf(element) === name) &&
          (contains === undefined ||
            tidy(element.textContent).includes(contains)),
      );

  /** Through shadow roots, down to what the mouse would hit. */
  const hitAt = (x: number, y: number): Element | null => {
    let hit = document.elementFromPoint(x, y);
    for (;;) {
      const inner = hit?.shadowRoot?.elementFromPoint(x, y);
      if (!inner || inner === hit) return hit;
      hit = inner;
    }
  };

  const [first, ...others] = find(target);
  if (!first) return { count: 0, spot: null };
  first.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { left, top, width, height } = first.getBoundingClientRect();
  const x = Math.round(left + width / 2);
  const y = Math.round(top + height / 2);
  const isFree = first.contains(hitAt(x, y));
  return { count: 1 + others.length, spot: isFree ? { x, y } : null };
};
