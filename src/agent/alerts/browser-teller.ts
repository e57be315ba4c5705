import { claimForTab } from './claim-for-tab';
import { showBadge } from './icon-badge';
import { playSound } from './play-sound';
import type { Teller } from './teller';

const hasNotifications = () => 'Notification' in window;

/** Tells by what the browser has: the icon, a sound, the desktop. */
export const browserTeller: Teller = {
  badge: showBadge,
  ring: playSound,
  mayNotify: () => (hasNotifications() ? Notification.permission : undefined),
  async askToNotify() {
    if (!hasNotifications()) return false;
    return (await Notification.requestPermission()) === 'granted';
  },
  notify({ title, ...options }, onOpen) {
    if (!hasNotifications() || Notification.permission !== 'granted') {
      return () => {};
    }
    try {
      const shown = new Notification(title, {
        ...options,
        icon: '/icon-192.png',
      });
      shown.onclick = () => {
        window.focus();
        shown.close();
        onOpen();
      };
      return () => shown.close();
    } catch {
      // On phones only a service worker may, which there is none of.
      return () => {};
    }
  },
  isInSight: () =>
    document.visibilityState === 'visible' && document.hasFocus(),
  claim: claimForTab,
};
