import { gate } from './gate';
import { post } from './request';

let counted = false;

/** Reports to the gateway, once on each page, that a visitor was refused. */
export const countRefusal = async (): Promise<void> => {
  const { refused, record } = gate.now();
  if (!refused || counted) return;
  counted = true;
  await post('refusals', { visitor: record.visitor });
};
