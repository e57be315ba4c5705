import { readSetting } from './read-setting';
import { watchShop } from './watch-shop';
import { watchSignIn } from './watch-sign-in';

const byId = <Kind extends HTMLElement>(id: string) => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}`);
  return element as Kind;
};

const start = async () => {
  const { shop, signIn } = await readSetting();
  watchShop(shop, {
    frame: byId<HTMLIFrameElement>('shop'),
    address: byId('shop-address'),
    reload: byId('reload'),
    again: byId('again'),
    trouble: byId('trouble'),
    advice: byId('advice'),
  });
  byId('agent-address').textContent = `${location.host}/console`;
  const agent = byId<HTMLIFrameElement>('agent');
  agent.src = '/console';
  if (!signIn) return;
  byId('email').textContent = signIn.email;
  byId('password').textContent = signIn.password;
  watchSignIn(agent, (signedIn) => (byId('sign-in').hidden = signedIn));
};

start().catch(() => {
  byId('advice').textContent =
    'The gateway did not say where the shop is. Is it still running?';
  byId('trouble').hidden = false;
  byId('again').addEventListener('click', () => location.reload());
});
