import { connect } from './api/stream';
import { mount } from './mount';

const host = document.querySelector('[data-doorlist-console]');
const [, invitation] = location.hash.split('#invitation=');
const isSetup = location.pathname.endsWith('/setup');
if (host) {
  mount(host, {
    fetch: fetch.bind(window),
    connect,
    ...(isSetup && { setupCode: location.hash.slice(1) }),
    ...(invitation && { invitation }),
    onSetUp: () => history.replaceState(null, '', '/console'),
  });
}
