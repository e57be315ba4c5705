import { startScript } from './gate/start-script';
import { zendeskAdapters as adapters } from './widgets/adapters';

startScript({ adapters });
