import type { Session } from '../../protocol/sessions';
import { LIST } from '../texts';
import { pagePath } from './page-path';

/** The page a chat goes on, or that no gate looked at it. */
export const chatOrigin = ({ page, unchecked }: Session): string =>
  unchecked ? LIST.unchecked : LIST.onPage(pagePath(page));
