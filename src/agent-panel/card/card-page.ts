import { mountAgent } from '../mount-agent';
import { readCardQuery } from './read-card-query';

const element = document.querySelector<HTMLElement>('[data-doorlist-card]');
if (element) {
  mountAgent(element, {
    gateway: location.origin,
    language: navigator.language,
    ...readCardQuery(location.search),
  });
}
