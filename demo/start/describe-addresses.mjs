/** Returns what is printed once gateway and shop run: where, and the sign-in. */
export const describeAddresses = ({ gateway, shop }, { email, password }) => `
  Doorlist is running.

    Try it          ${gateway}/  (shop and agent, side by side)
    Agent console   ${gateway}/console
    Shop            ${shop}/

    Sign in as      ${email}
    Password        ${password}
`;
