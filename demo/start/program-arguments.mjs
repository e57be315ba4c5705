/**
 * Returns how the gateway and the shop of the demo are started with Node. All
 * visitors of the demo have one address, so that no limit of it may hold.
 */
export const programArguments = ({ data, ports, addresses, signIn }) => ({
  gateway: [
    ...['dist/cli.js', 'serve', '--port', `${ports.gateway}`, '--data', data],
    ...['--rate-limit', '0', '--demo', addresses.shop],
    ...['--demo-sign-in', `${signIn.email}:${signIn.password}`],
  ],
  shop: [
    ...['dist/demo/server.js', '--port', `${ports.shop}`],
    ...['--gateway', addresses.gateway, '--data', data],
  ],
});

/** Returns how visitors are written who were there before, into data without any. */
export const castArguments = ({ data, addresses }) => [
  ...['dist/demo/cast/main.js', '--data', data, '--shop', addresses.shop],
];
