import { whenGateIsThere } from '../when-gate-is-there';
import { doorlistWidget } from './doorlist-widget';
import type { LumenPage } from './lumen-chat';

const { lumenChat } = window as LumenPage;
// The site and its policy, as a gateway's own script tag would say them.
const options = { ...document.currentScript?.dataset };

whenGateIsThere((gate) => {
  if (lumenChat) {
    gate.init({ ...options, widget: doorlistWidget(lumenChat) });
  }
});
