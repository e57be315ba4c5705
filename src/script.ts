import { startScript } from './gate/start-script';
import { adapters } from './widgets/adapters';
import { custom } from './widgets/custom';

startScript({ adapters, custom });
