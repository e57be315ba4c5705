import { findVendorName, VENDOR_IDS } from '../../protocol/vendors';

/** Returns the vendor of a widget, such as `zendesk` of `zendesk-messaging`. */
const findVendor = (widget: string) =>
  VENDOR_IDS.find((id) => widget === id || widget.startsWith(`${id}-`));

/** Returns what the vendor of a widget is called; undefined if it has none. */
export const widgetVendor = (widget: string): string | undefined =>
  findVendorName(findVendor(widget) ?? '');

/** Returns what a widget is called, by what sites call it: no `zendesk-messaging`. */
export const widgetName = (widget: string): string => {
  const vendor = findVendor(widget);
  const rest = (vendor ? widget.slice(vendor.length) : widget)
    .replaceAll('-', ' ')
    .trim();
  const name = [vendor && findVendorName(vendor), rest]
    .filter(Boolean)
    .join(' ');
  return (name[0]?.toUpperCase() ?? '') + name.slice(1);
};
