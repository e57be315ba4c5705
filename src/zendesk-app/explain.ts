const TEXTS = {
  noGateway:
    'Doorlist: the app’s setting “Gateway” needs the address of your gateway, such as https://bans.example.com.',
  noFramework:
    'Doorlist: Zendesk’s app framework was not loaded. Open this app inside Zendesk.',
};

/** Says in place of the panel why there is none. */
export const explain = (
  element: HTMLElement,
  why: keyof typeof TEXTS,
): void => {
  const text = document.createElement('p');
  text.setAttribute('role', 'alert');
  text.textContent = TEXTS[why];
  element.replaceChildren(text);
};
