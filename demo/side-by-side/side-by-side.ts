import { createFloodButton } from './flood-button';
import { readSetting } from './read-setting';
import { showSteps } from './show-steps';
import { advance, BEGINNING } from './steps';
import { watchAgent } from './watch-agent';
import { watchShop } from './watch-shop';
import { watchSignIn } from './watch-sign-in';

const byId = <Kind extends HTMLElement>(id: string) => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}`);
  return element as Kind;
};

const startShop = (origin: string) => {
  let progress = BEGINNING;
  showSteps(byId('steps'), progress);
  const shop = watchShop(
    origin,
    {
      frame: byId<HTMLIFrameElement>('shop'),
      address: byId('shop-address'),
      reload: byId('reload'),
      again: byId('again'),
      trouble: byId('trouble'),
      advice: byId('advice'),
      whenRefused: byId('when-refused'),
    },
    (message) => {
      progress = advance(progress, message);
      showSteps(byId('steps'), progress);
      if (message.flood) showFlood(message.flood);
      if (message.startedOver) shop.open();
    },
  );
  const showFlood = createFloodButton(
    byId('flood'),
    byId('flood-state'),
    shop.ask,
  );
  byId('start-over').addEventListener('click', () => shop.ask('start over'));
};

const start = async () => {
  const { shop, signIn } = await readSetting();
  startShop(shop);
  const agent = byId<HTMLIFrameElement>('agent');
  byId('agent-address').textContent = `${location.host}/console`;
  agent.src = '/console';
  watchAgent(
    agent,
    byId('agent-address'),
    byId<HTMLAnchorElement>('agent-alone'),
  );
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
