import { startScript } from './gate/start-script';
import { adapters } from './widgets/adapters';
import { ownAdapters } from './widgets/custom';

startScript({ adapters, _ownAdapters: ownAdapters });
