import type { Session } from '../../protocol/sessions';
import { LIST } from '../texts';
import { pagePath } from './page-path';

/** Returns a text for the page of a chat, or for a chat without a gate. */
export const chatOrigin = ({ page, unchecked }: Session): string =>
  unchecked ? LIST.unchecked : LIST.onPage(pagePath(page));
