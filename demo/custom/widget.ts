import { whenBodyIsThere } from '../widget/when-body-is-there';
import { startWidget } from './start-widget';

whenBodyIsThere(() => startWidget());
