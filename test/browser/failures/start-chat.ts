import { expect } from 'vitest';
import { visitorAt } from '../people';
import type { Cell } from './cause';
import { waitFor } from '../../wait-for';

/** The visitor writes; done once there is a session. */
export const startChat = async ({ page, road }: Cell): Promise<void> => {
  await visitorAt(page).say('Is the Fern out of stock?');
  await waitFor(() => expect(road.seen).toContain('POST sessions'));
};
