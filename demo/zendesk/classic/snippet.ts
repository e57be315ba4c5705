import { whenBodyIsThere } from '../../widget/when-body-is-there';
import { keepCalls, type ZendeskGlobals } from '../keep-calls';
import { startWidget } from './start-widget';

// Which channels an account has, the vendor knows by its key; here the
// script's address says so: `?channels=chat` is a chat and nothing else.
const { src } = document.currentScript as HTMLScriptElement;
const channels = new URL(src).searchParams.get('channels') ?? 'chat,helpCenter';
const serve = keepCalls(window as ZendeskGlobals);

whenBodyIsThere(() => startWidget(serve, channels.includes('helpCenter')));
