import { findVendorName } from '../../../protocol/vendors';

/** Words that several parts share. */
export const common = {
  product: 'Doorlist',
  tryAgain: 'Try again',
  cancel: 'Cancel',
  close: 'Close',
  undo: 'Undo',
  copy: 'Copy',
  copied: 'Copied',
  justNow: 'just now',
  minutes: (count: number) => `${count} min`,
  forGood: 'For good',
  widget: (name: string) => `${findVendorName(name) ?? name} widget`,
};
