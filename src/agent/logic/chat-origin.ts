import type { Session } from '../../protocol/sessions';
import { t } from '../texts/texts';
import { pagePath } from './page-path';

/** Returns a text for the page of a chat, or for a chat without a gate. */
export const chatOrigin = ({ page, unchecked }: Session): string =>
  unchecked ? t().chats.list.unchecked : t().chats.list.onPage(pagePath(page));
