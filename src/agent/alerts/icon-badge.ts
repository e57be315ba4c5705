const MOST = 9;

/** Returns the page's icon with a number at its corner. */
const drawIcon = (count: number): string =>
  [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">',
    '<rect width="24" height="24" rx="6" fill="#1c5f5a"/>',
    '<path d="M8.5 5.500h7v13h-7z" fill="none" stroke="#fff" stroke-width="1.5"/>',
    '<path d="M8.5 5.500h4v13h-4z" fill="#fff"/>',
    '<circle cx="16" cy="16" r="8" fill="#a4262c" stroke="#fff" stroke-width="1"/>',
    '<text x="16" y="19.6" font-family="system-ui,sans-serif" font-weight="700" font-size="10.5" text-anchor="middle" fill="#fff">',
    count > MOST ? `${MOST}+` : String(count),
    '</text></svg>',
  ].join('');

/** Shows a number on the icon of the tab, and on that of the installed console. */
export const showBadge = (count: number): void => {
  const icon = document.querySelector<HTMLLinkElement>('link[rel=icon]');
  if (icon) {
    icon.href = count
      ? `data:image/svg+xml,${encodeURIComponent(drawIcon(count))}`
      : '/favicon.svg';
  }
  const { setAppBadge } = navigator as Partial<Navigator>;
  // Only an installed console has one.
  setAppBadge?.call(navigator, count).catch(() => {});
};
