import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { migrations } from '../../../../src/gateway/store/migrations/migrations';

const FOLDER = 'src/gateway/store/migrations';

/** The SHA-256 of each folder that has landed, which is never edited again. */
const LANDED: Record<string, string> = {
  '2026-11-20-initial':
    '27361a42e3ecb735afe626e348f316246abfd116d046a54003c5f6a8d2e6beef',
  '2026-11-29-columns':
    '13654badc8386cbd0fe1c898bf8f93e09bec68b4a9e85ecfbe123fdb5b2e5595',
  '2026-11-29-vendor-state':
    'fd50eb2ee1e7012e4d5de01f210d6dd7688caf51a219c643a3e4ee7490765883',
  '2026-11-29-widget-chat-ids':
    'a297b985ceca6d9e280a8936187ea6d2f083795b2a63637daa46c6bef76e0744',
  '2026-11-29-widget-server-keys':
    'a1760f660b27a70c5985aea127c8fe4367ffaab1a79e3243a7df6a8c677d3fc1',
  '2026-11-29-with-address-trust':
    'd536df9c021b19824a28cb79a79eabce6052bcdf875fd565f06bb6f83f7ddb01',
  '2026-11-29-writers-of-codes':
    '6fcfa9430b89333cfe283cc1221b1f878c5bf7da3314076a8511ed9c0084ca3a',
  '2026-11-29-written-claims':
    'fb03eb3348f2aa0ed196ec186cb8471f1c85ed25466d3e78ef4f94f1b88387c3',
  '2026-11-29-x-request-shares':
    'ab7b24fcd63976cf092952fa131316118cb144730083fa055d654b0315608b00',
  '2026-11-29-x-who-made-what':
    '1f5b5b5caeed6eb8a14bf4b1d78d27d791c6e07d0555f13b5204fb5164d6a3fe',
  '2026-11-29-x-written-forms':
    'f0a05878a94c484972e86f7e271b10fee9bed5562b340e4d1787f8057f27a4d7',
  '2026-11-29-y-shown-links':
    'bbd17991e492891c515f255cc6d48c5daa3e7e78aa4888407e8ca82dc1e369ba',
  '2026-11-29-y-site-sightings':
    'ac9151c4df5968fff6d9255e0e98e2335e86dbdb7afc7f604f97bc013730f9aa',
  '2026-11-29-z-token-ends':
    'a31fc7ac5ee2673cdbfe539db109f05f1b1f5db0349c5249d50a2a815d29f62e',
  '2026-11-30-audit-seals':
    '0c15e092777b5fdb82946a69819d15b15a42d3ab320e00510d4336c1615615a8',
  '2026-11-30-ban-life':
    '2c63746cdd8aefb9374aeefec67b65f8efb6c6e519e50150314d184c4702f994',
  '2026-11-30-day-counts':
    '62c9b7a8271e61b74a1649d9b439cf025cdb35b94a60206815c4e2bc3558e0c1',
  '2026-11-30-effects':
    'e18f2b7b0d8de6ac6e4064cf3cade3ed514c4ec407c776d92ba273724ec3dab5',
  '2026-11-30-live-chats':
    '57df2201815485261ed90add71d621b5228ed1600fa01a483d8973bfdc7e3050',
  '2026-11-30-jobs':
    '26b59ea3e5c5f8ee9a60cd56d1ce8c5c6f558a853d539263c178f9fd3d772c39',
  '2026-11-30-never-ban':
    '0ef6a7a36e731cf3c5758fe6bd68f605a62bd2a1f30ac8f24f9873559bbd493f',
  '2026-11-30-people':
    'fb6fe1ba78813612e2922cdb2d19ea9195ff57aaaf390d875543d513f69ff32e',
  '2026-11-30-retention':
    '3877ee9f22c59bafed4a0378047e8c440225d76712154e33f876f03ba61b8d9a',
  '2026-11-30-key-origins':
    '1e7ba59749866a82969d58a93134946d2b3e9fc21b2716cd679987920a62913f',
  '2026-11-30-key-ends':
    '2da6637cb00fd928978528cff34c5316b74a67350ac9e810210829f2ff64270e',
  '2026-11-30-retention-erasures':
    '8670f85eeb9208fa0b6a59dcffaa46d92a03dc3855ff4674cdc10b06b90ba1ef',
  '2026-11-30-filters':
    'd774e2632bb22c8d937235b50f9c9f43daea1aa0339987a4da0b1d24ebaa1581',
  '2026-11-30-visitor-places':
    '2a2475fe6d5c655c5c64da4bd9276f42aa952c04ae2872d2279625182030334d',
  '2026-11-30-x-reach':
    '52a4cf88e1a3c5bca80b1f5b8b52c41a867eb9986afb5cef5e21db3d9ca6af5c',
  '2026-11-30-x-webhooks':
    'f09f1d5a55bbb9c8df0f86c3eacfc964fc056a1c90447cf69fdf3cdcbfd7dedf',
  '2026-11-30-y-overdue':
    '07aac4bce053862f627c9b5e77505d8d89203910daca14a2313e0c2de39391c5',
  '2026-11-30-z-second-factors':
    '8ab442e4b44ab6d36e09243b2f51c279822ca4b7104e2b80418e68eb1c3b11ff',
  '2026-11-30-z-to-approve':
    'a85fd79256f1b407e7abd19ba92093fce1509c8587000ad2a4e899f1d086b86c',
  '2026-11-30-z-u-mail-domains':
    '9b10990f5d65da5c43d0ad29d3ce0ac4e07fd6614df3c3419af502654b47a62c',
  '2026-11-30-zz-shared-lists':
    'd04ec9394ed173ec287c342fb2a909fbcf901a884bddde61222c5d9252ff1b91',
  '2026-11-30-zz-site-settings':
    '9206ad945e0752a7a511955d52508ab661bd19e97a7814965dc327608955c094',
  '2026-12-01-aa-identity-details':
    '3f9e8d904cff463f720b06408887c72a0a5de6013170fffc3fbbdad8b44bcc30',
  '2026-12-01-fl-shields':
    '34bb224f57e1023189e8eb58325bc6f013bfc15c17d05ee7dbbb6567bdeccdca',
  '2026-12-01-qa-appeals':
    '195804a19daa4276f508ec6495b1326768ce037defac35586a51beff229bf150',
  '2026-12-01-qb-identities-of-chats':
    '903529fd6758505a282650ba9a73e8cc4bbefb21294ca15a875968bd2fd06a32',
  '2026-12-01-qf-site-limits':
    'd3405ac49de38e69a8be9a12d8b16709da23476ae0c43db5fb3bee39038a56dd',
  '2026-12-01-ra-ban-search':
    '75c31d7481facdda95504ec6627e25ae46a4cf57a32b0faa1ae161e7a2435910',
  '2026-12-01-rb-bans-by-maker':
    'f15a3b3f4011877bc510557a7e2e12d7503d18670dfaa4df1fcb2c5c18df6f0f',
  '2026-12-01-va-evaders':
    '23a958c5c916a03c50b165da9bff2d8e2f992a57d6bac23faad4b6f950104fcf',
  '2026-12-01-wa-evidence':
    '74764962d6544ee4e80badfb446919060acf4e527d232960c37b3eacac546581',
  '2026-12-01-xa-escalation':
    'e96e72cc5abdbf7e4789a49d7b9dbb8b9bbf1a2b338056cfc19320d6d6662322',
  '2026-12-01-xa-waves':
    'a78e0a55930cb1705923c5c5d6254d40757c1d47105a4120fda1acc0b4b3efc0',
  '2026-12-01-xb-site-defaults':
    'a0797c1a7ab92fed38cb9daea745cca608c7c06b8d314976b6b2c0f93ec59da3',
  '2026-12-01-xc-audited-reads':
    'fa8418ce61cfabf13dcfa4a6c4016b6863c87c4f12003ff3228ea2ac46eea901',
  '2026-12-01-xc-outcomes':
    '5a4c009439725ac9f558b1c7747e385f1dbb1af6c67ed16ab82a90d554f78c6a',
  '2026-12-01-xl-blocklists':
    '86160cdf09495d7d1990f0aaa3c995277b1be621509f8c134fdfe8aae76ab849',
  '2026-12-01-xm-required-second-factor':
    '1fe5b7ba3a41448a40a7a0becedf8735de4f4c406fc4c0a62b9a2becc4c97046',
  '2026-12-01-ya-suspensions':
    'fb82d8aeb9ab0330cc2b3fbf9bb7727f6a25c0c4e19c59639b4d6f43ab0dc483',
  '2026-12-01-yb-statements':
    'fe12a0c3ea9f9eaf6b4fdcfdc06aeda3bf1086d69ff737047f8448bebbf7f164',
  '2026-12-01-yk-lists-by-maker':
    '9aeb3294e074d4edf16de74d6861c2bb6ea10f33a1efa37f33bd1a3257b5637e',
  '2026-12-01-yl-hold-likely':
    '34dc7a81b1e73084d81ec8f195841c5a6e95d4e9b630b83fc75fcab987f025b2',
  '2026-12-01-yl-suggestions':
    '7b5428a7ec3bbc66a5f61153fe433680ac4f9b80516c45b56838d60630cadc33',
  '2026-12-01-ym-page-tokens':
    '45e8c31c42f3fdfeb8ed89362525937ac4787fe1aa8253a0a717cb90a4e8cb6b',
  '2026-12-01-yn-signed-in-hits':
    'e2aca6f4f1bdfc8e39ff24e06f092f106265d72b61a52b185010782d29e62af0',
  '2026-12-01-yo-asked-by':
    '9974d28f96fd742110fbe07ba3a7c7e4233f34c7b594ce26fbebc6c0b2046777',
};

const hashFolder = (folder: string): string => {
  const hash = createHash('sha256');
  const names = readdirSync(folder, { recursive: true }).map(String).toSorted();
  for (const name of names) {
    const file = join(folder, name);
    if (statSync(file).isDirectory()) continue;
    hash.update(`${name}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
};

const folders = readdirSync(FOLDER).filter((name) =>
  statSync(join(FOLDER, name)).isDirectory(),
);

it('no migration that has landed is edited', () => {
  const found = Object.fromEntries(
    folders.map((name) => [name, hashFolder(join(FOLDER, name))]),
  );
  expect(
    found,
    'Databases were migrated by the files as they were: put an edited one back, and add a new migration in a folder of its own. A new folder’s hash is added to LANDED.',
  ).toEqual(LANDED);
});

it('migrations are named by the day they were written, in order', () => {
  const names = Object.keys(migrations);
  expect(names).toEqual(names.toSorted());
  for (const name of names) expect(name).toMatch(/^\d{4}-\d\d-\d\d-[a-z-]+$/);
});
