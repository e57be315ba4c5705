import { startScript } from './gate/start-script';
import { acquireAdapters } from './widgets/adapters';

startScript({ _adapters: () => acquireAdapters });
