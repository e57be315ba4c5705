import { whenBodyIsThere } from '../widget/when-body-is-there';
import type { AcquirePage } from './app';
import { loadOnce } from './load-once';
import { startWidget } from './start-widget';

loadOnce(window as AcquirePage, () => whenBodyIsThere(() => startWidget()));
