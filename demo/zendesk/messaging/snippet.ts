import { whenBodyIsThere } from '../../widget/when-body-is-there';
import { keepCalls, type ZendeskGlobals } from '../keep-calls';
import { startWidget } from './start-widget';

// `?revision=old` speaks as the vendor's widget did before.
const { src } = document.currentScript as HTMLScriptElement;
const asked = new URL(src).searchParams.get('revision');
const serve = keepCalls(window as ZendeskGlobals);

whenBodyIsThere(() => startWidget(serve, asked === 'old' ? 'old' : 'current'));
