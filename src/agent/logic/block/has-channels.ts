import { widgetVendor } from '../widget-name';

/** Of the vendors' widgets only this one has anything besides the chat. */
const WITH_CHANNELS = 'zendesk-classic';

/** Returns whether a refused visitor may keep something of a widget. */
export const hasChannels = (widget: string): boolean =>
  widget === WITH_CHANNELS || widgetVendor(widget) === undefined;
