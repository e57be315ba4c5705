import { gate } from './gate';
import { post } from './request';

let counted = false;

/** Tells the gateway, once a page, that its ban was met with. */
export const countRefusal = async (): Promise<void> => {
  const { refused, record } = gate.now();
  if (!refused || counted) return;
  counted = true;
  await post('refusals', { visitor: record.visitor });
};
