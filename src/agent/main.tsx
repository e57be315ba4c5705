import { connect } from './api/stream';
import { mount } from './mount';

const host = document.querySelector('[data-doorlist-console]');
const fragment = new URLSearchParams(location.hash.slice(1));
const read = (name: string) => fragment.get(name) ?? undefined;
const invitation = read('invitation');
const challenge = read('challenge');
const openId = read('openid');
// What was said of one sign-in is not said again when the page is reloaded.
if (challenge || openId) history.replaceState(null, '', '/console');
const isSetup = location.pathname.endsWith('/setup');
if (host) {
  mount(host, {
    fetch: fetch.bind(window),
    connect,
    ...(isSetup && { setupCode: location.hash.slice(1) }),
    ...(invitation && { invitation }),
    ...(challenge && { challenge }),
    ...((openId === 'refused' || openId === 'unknown') && { openId }),
    onSetUp: () => history.replaceState(null, '', '/console'),
  });
}
