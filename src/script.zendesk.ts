import { startScript } from './gate/start-script';
import { zendeskAdapters } from './widgets/adapters';

startScript({ _adapters: () => zendeskAdapters });
