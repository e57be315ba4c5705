import { startScript } from './gate/start-script';
import { acquireAdapters as adapters } from './widgets/adapters';

startScript({ adapters });
