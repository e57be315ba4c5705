import { startScript } from './gate/start-script';
import { adapters } from './widgets/adapters';
import { ownAdapters } from './widgets/custom';

startScript({
  _adapters: (widget) => ({ ...ownAdapters(widget), ...adapters }),
});
