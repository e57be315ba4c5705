/** `#start-chat`, its audio and video kin, and `#start-chat-a{agent}`. */
const LINK = /^#start-((audio-|video-)?chat|chat-a\w+)$/;

/**
 * Opens the chat for whoever follows one of the vendor's links.
 * https://developer.acquire.io/master/js-api/quick-link-support/social-media-share
 */
export const openByLink = (open: () => void): void => {
  const look = () => {
    if (LINK.test(location.hash)) open();
  };
  addEventListener('hashchange', look);
  look();
};
