import { render } from 'preact';
import { WIDGET_CSS } from '../../widget/widget-css';
import { HelpCenter } from './HelpCenter';

/**
 * Puts the help on the page, in the chat's own look; not shown at first.
 * `onToggle` hears when it opens or closes.
 */
export const mountHelp = (
  colour: string,
  onToggle: (open: boolean) => void,
) => {
  const host = document.createElement('div');
  host.className = 'zendesk-help';
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${WIDGET_CSS} :host { --primary: ${colour}; }`);
  root.adoptedStyleSheets = [sheet];
  document.body.append(host);

  let shown = false;
  let open = false;
  const draw = () =>
    render(shown && <HelpCenter open={open} onToggle={setOpen} />, root);
  const setOpen = (wanted: boolean) => {
    if (!shown || open === wanted) return;
    open = wanted;
    draw();
    onToggle(open);
  };

  return {
    setOpen,
    setShown(wanted: boolean) {
      if (shown === wanted) return;
      shown = wanted;
      open = false;
      draw();
    },
  };
};

export type Help = ReturnType<typeof mountHelp>;
