/** Returns how the gateway and the shop of the demo are started with Node. */
export const programArguments = ({ data, ports, addresses, signIn }) => ({
  gateway: [
    ...['dist/cli.js', 'serve', '--port', `${ports.gateway}`, '--data', data],
    ...['--demo', addresses.shop],
    ...['--demo-sign-in', `${signIn.email}:${signIn.password}`],
  ],
  shop: [
    ...['dist/demo/server.js', '--port', `${ports.shop}`],
    ...['--gateway', addresses.gateway, '--data', data],
  ],
});
