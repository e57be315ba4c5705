import { connect } from './api/stream';
import { mount } from './mount';

const host = document.querySelector('[data-doorlist-console]');
if (host) mount(host, { fetch: fetch.bind(window), connect });
