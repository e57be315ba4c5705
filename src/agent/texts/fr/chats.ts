import { findVendorName } from '../../../protocol/vendors';
import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('fr');
const chatsOf = (count: number) =>
  plural(count, { one: '# chat', other: '# chats' });
const browsersOf = (count: number) =>
  plural(count, { one: '# navigateur', other: '# navigateurs' });

export const chats: Translation<'chats'> = {
  list: {
    live: 'Chats en cours',
    views: { mine: 'Les miens', waiting: 'En attente', all: 'Tous' },
    viewsLabel: 'Quels chats',
    waiting: 'En attente de réponse',
    longestFirst: 'les plus longs d’abord',
    answered: 'Répondus',
    answeredOrLeft: 'Répondus, ou partis',
    blocked: 'Bloqués aujourd’hui',
    notCounted: 'non comptés plus haut',
    ended: 'Terminés aujourd’hui',
    showNew: (count) =>
      plural(count, { one: '# nouveau', other: '# nouveaux' }),
    none: 'Aucun chat pour le moment.',
    noneLead:
      'Dès qu’un visiteur en ouvre un, il apparaît ici, avec un son si vous le souhaitez.',
    last: (name, time) => `Dernier chat\u00a0: ${name}, ${time}.`,
    noneMine: 'Aucun chat n’est à vous. En répondant, vous en prenez un.',
    noneWaiting: 'Personne n’attend de réponse.',
    you: 'Vous : ',
    somebody: (name) => `${name}\u00a0: `,
    team: 'Équipe : ',
    atVendor: (vendor) => `Dans ${vendor}`,
    onPage: (path) => `sur ${path}`,
    unchecked: 'non vérifié',
    left: (time) => `parti il y a ${time}`,
    leftAt: (time) => `parti\u00a0: ${time}`,
    leftNow: 'vient de partir',
    asOf: (time) => `état à ${time}`,
    done: 'terminé',
    proven: 'prouvé par votre connexion',
    unread: (count) => plural(count, { one: '# non lu', other: '# non lus' }),
    waits: (time) => `attend depuis ${time}`,
    claimedBy: (name) => `${name} s’en occupe`,
  },
  flags: {
    likely: (time) => `Sans doute le visiteur bloqué il y a ${time}`,
    likelyAt: (time) => `Sans doute le visiteur bloqué (${time})`,
    likelySomebody: 'Sans doute un visiteur bloqué',
    possible: 'Peut-être un visiteur bloqué',
    watched: 'Observé',
    linked: 'A le compte ou le code d’un visiteur bloqué',
    blockedBefore: (count, ended) =>
      count === 1
        ? `Déjà bloqué, fin\u00a0: ${ended}`
        : `Déjà bloqué ${count} fois, fin\u00a0: ${ended}`,
    blockedOnce: 'Déjà bloqué',
    oftenHere: (count) => `${chatsOf(count)} en 10 min`,
    because: {
      same_network: 'même réseau',
      same_address: 'même adresse',
      soon_after: 'un nouveau navigateur peu après le blocage',
      same_words: 'mêmes mots',
      same_claim: 'même nom ou contact',
      alike: 'un contact ressemblant',
      linked: 'un compte ou un code lié',
    },
    imprecise: (confirmed, of) =>
      `Cet indice était juste ${confirmed} fois sur les ${of} dernières.`,
    blockAsWell: 'Bloquer aussi',
    somebodyElse: 'Quelqu’un d’autre',
    watchedLead: 'Un blocage observe ce visiteur et ne refuse rien.',
  },
  chat: {
    choose: 'Choisissez un chat pour le lire. En répondant, vous le prenez.',
    back: 'Tous les chats',
    notFound:
      'Vous ne pouvez pas voir ceci. Adressez-vous à un propriétaire ou à un administrateur.',
    hereFor: (time) => `ici depuis ${time}`,
    hereSince: (time) => `ici depuis\u00a0: ${time}`,
    hereNow: 'vient d’arriver',
    endedAt: (time) => `terminé\u00a0: ${time}`,
    withWhom: (name) => `avec ${name}`,
    withAt: (name, vendor) => `avec ${name} dans ${vendor}`,
    acts: 'Que faire de ce chat',
    block: 'Bloquer le visiteur',
    done: 'Terminé',
    handOver: 'Transmettre',
    handOverTo: 'Transmettre à',
    nobody: 'Personne d’autre n’est connu ici. Rendez-le plutôt à tous.',
    release: 'Rendre à tous',
    more: 'Plus',
    escalate: 'Faire remonter',
    escalateLead:
      'Le chat reste ouvert, la personne d’astreinte est prévenue, et ce qui a été dit est conservé.',
    escalateNote: 'Ce qu’elle doit savoir',
    escalated: 'La personne d’astreinte est prévenue.',
    end: 'Terminer le chat',
    facts: 'À propos de ce visiteur',
    showFacts: 'Infos',
  },
  conversation: {
    label: 'Conversation',
    empty: 'Pas encore de messages.',
    earlier: 'Afficher les précédents',
    visitor: 'Visiteur',
    agent: 'Agent',
    you: 'Vous',
    started: (time, page, widget) => `Commencé ${time} sur ${page} · ${widget}`,
    startedUnchecked: (time, vendor) => `Commencé ${time} dans ${vendor}`,
    wasBlocked: (name, time) =>
      time
        ? `${name} a bloqué ce visiteur · ${time}`
        : `${name} a bloqué ce visiteur`,
    wasEnded: (time) => `Le chat est terminé · ${time}`,
    reply: 'Réponse',
    replyTo: (name) => `Répondre à ${name}`,
    send: 'Envoyer',
    sendAgain: 'Envoyer de nouveau',
    hint: 'Entrée envoie, Maj + Entrée commence une ligne.',
    takes: 'En répondant, vous prenez ce chat.',
    has: (name) => `${name} s’occupe de ce chat.`,
    lost: 'Non envoyé. La connexion a été perdue avant la réponse de la passerelle. Votre texte est toujours dans la zone ; un nouvel envoi ne le double pas.',
    isBlocked: 'Ce visiteur est bloqué : il n’y a personne à qui répondre.',
    isEnded: 'Ce chat est terminé.',
    noMessages: 'Votre rôle ne lit pas les messages.',
  },
  vendor: {
    answers: (name, vendor) => `${name} répond à ce chat dans ${vendor}`,
    nobodyAnswers: (vendor) => `On répond à ce chat dans ${vendor}`,
    lead: (vendor) =>
      `La conversation reste là-bas. Un blocage fait ici la ferme aussi dans ${vendor}, en quelques secondes.`,
    somewhere: 'l’interface du fournisseur',
    copyCode: 'Copier le code',
    find: (vendor) => `Collez-le dans la recherche de ${vendor}.`,
    unchecked:
      'Non vérifié : il a commencé sans la vérification des blocages de ce site.',
    hereFor: 'Ici depuis',
    chatsToday: 'Chats aujourd’hui',
    blocks: 'Blocages',
    happened: 'Ce qui s’est passé avec ce visiteur',
    chatNow: (vendor) => `Chat dans ${vendor}`,
    live: 'en cours',
    blockEnded: (reason) => (reason ? `Bloqué\u00a0: ${reason}` : 'Bloqué'),
    expired: 'arrivé à son terme',
    lifted: 'levé plus tôt',
  },
  facts: {
    who: 'Qui',
    proven: 'Prouvé par votre connexion',
    nothingProven: 'Rien de prouvé',
    notSignedIn: 'Non connecté.',
    name: 'Nom',
    email: 'E-mail',
    phone: 'Téléphone',
    account: (vendor) => `Identifiant ${findVendorName(vendor) ?? vendor}`,
    onlySaid: 'Seulement dit dans des chats',
    saysName: 'Dit s’appeler',
    saysEmail: 'E-mail donné',
    saysPhone: 'Téléphone donné',
    said: (text) => `«\u00a0${text}\u00a0»`,
    changed: {
      cut: 'coupé',
      cleaned: 'nettoyé',
      replaced: 'remplacé',
      dropped: 'omis',
      unreadable: 'illisible',
    },
    claimsUnchecked: 'Déclarations non vérifiées : trop viennent d’ici.',
    address: 'Adresse',
    ip: 'IP',
    network: 'Réseau',
    provider: 'Fournisseur d’accès',
    asn: (number) => `AS${number}`,
    place: 'Lieu',
    noAddress: 'adresse inconnue',
    others: (count) =>
      count === 0
        ? 'Personne d’autre d’ici en 30 jours.'
        : plural(count, {
            one: '# autre visiteur d’ici en 30 jours.',
            other: '# autres visiteurs d’ici en 30 jours.',
          }),
    earlier: 'Blocages antérieurs',
    noEarlier: 'aucun',
    suggested: (length) => `Prochaine suggestion\u00a0: ${length}.`,
    today: 'Aujourd’hui',
    chats: 'Chats',
    page: 'Page',
    site: 'Site',
    widget: 'Widget',
    session: 'Session',
    copyCode: (code) => `Copier le code ${code}`,
    copyAddress: (address) => `Copier ${address}`,
  },
  waves: {
    label: 'Vagues du même message',
    title: (count) => `Même message · ${count}`,
    reach: (visitors, signedIn) =>
      `${browsersOf(visitors)}${signedIn ? `, dont ${signedIn} avec un compte connecté` : ''}. Pour 7 jours\u00a0; qui est connecté et a écrit autre chose n’est pas concerné.`,
    block: (count) => `Bloquer ${browsersOf(count)}, terminer les chats`,
    reason: 'Même message dans de nombreux chats',
    asked: (count) => `${browsersOf(count)}\u00a0: blocage en cours.`,
  },
  visitor: (half) => `Visiteur ${half}`,
  blockedUntil: (moment, by) =>
    moment
      ? `Bloqué par ${by} jusqu’à\u00a0: ${moment}`
      : `Bloqué sans fin par ${by}`,
  stillBlocked: (count) =>
    plural(count, {
      one: 'Toujours refusé : un autre blocage vise le même visiteur ou la même adresse.',
      other:
        'Toujours refusé : # autres blocages visent le même visiteur ou la même adresse.',
    }),
  announce: (name) => `${name} attend`,
  announceMany: (count) =>
    plural(count, { one: '# chat en attente', other: '# chats en attente' }),
};
