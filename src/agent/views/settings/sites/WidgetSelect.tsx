import { EXPECTED_SETTINGS } from '../../../../protocol/page-settings';
import { widgetName } from '../../../logic/widget-name';
import { SelectField } from '../../../parts/SelectField';
import { t } from '../../../texts/texts';

interface Props {
  value: string;
  onChoose: (widget: string) => void;
}

/** Widgets that the gate knows, as tags name them, and the site's own. */
const [KNOWN = ''] = EXPECTED_SETTINGS.widget.split(', of');
const WIDGETS = [...KNOWN.split(/, | or /), 'custom'];

/** Shows the choice of a site's chat widget. */
export function WidgetSelect({ value, onChoose }: Props) {
  const words = t().sites.widget;
  const named: Record<string, string> = {
    ...{ auto: words.auto, custom: words.custom },
  };
  // What was set by the command line is offered, too.
  const names = WIDGETS.includes(value) ? WIDGETS : [...WIDGETS, value];
  return (
    <SelectField
      label={words.label}
      value={value}
      options={names.map((name) => ({
        value: name,
        text: named[name] ?? widgetName(name),
      }))}
      onChoose={onChoose}
    />
  );
}
