/**
 * Domains at which anybody may have a mailbox: a ban of one would refuse
 * everybody's customers. Those of throwaway mailboxes are not among them, since
 * they are what people have a reason to ban.
 */
const PUBLIC_MAIL_DOMAINS: ReadonlySet<string> = new Set(
  [
    'gmail.com googlemail.com',
    'outlook.com hotmail.com live.com msn.com windowslive.com outlook.de outlook.fr outlook.es',
    'hotmail.co.uk hotmail.de hotmail.es hotmail.fr hotmail.it live.co.uk live.de live.fr live.nl',
    'yahoo.com ymail.com rocketmail.com yahoo.ca yahoo.co.in yahoo.co.jp yahoo.co.uk yahoo.com.ar',
    'yahoo.com.au yahoo.com.br yahoo.com.mx yahoo.de yahoo.es yahoo.fr yahoo.in yahoo.it aol.com aim.com',
    'icloud.com me.com mac.com',
    'proton.me protonmail.com protonmail.ch pm.me tuta.com tutanota.com tuta.io tutamail.com keemail.me',
    'fastmail.com fastmail.fm hey.com zoho.com zohomail.com zohomail.eu mail.com email.com posteo.de posteo.net mailbox.org',
    'gmx.de gmx.net gmx.at gmx.ch gmx.com gmx.fr web.de t-online.de freenet.de arcor.de 1und1.de online.de',
    'bluewin.ch hispeed.ch sunrise.ch aon.at chello.at',
    'orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr bbox.fr',
    'libero.it virgilio.it tiscali.it alice.it tin.it tim.it telefonica.net terra.es sapo.pt',
    'btinternet.com sky.com virginmedia.com talktalk.net ntlworld.com blueyonder.co.uk eircom.net',
    'ziggo.nl kpnmail.nl home.nl planet.nl xs4all.nl hetnet.nl telenet.be skynet.be proximus.be',
    'telia.com bredband.net comhem.se online.no mail.dk',
    'wp.pl onet.pl o2.pl interia.pl op.pl gazeta.pl seznam.cz email.cz centrum.cz azet.sk freemail.hu citromail.hu abv.bg',
    'mail.ru bk.ru inbox.ru list.ru yandex.ru yandex.com ya.ru rambler.ru ukr.net i.ua',
    'qq.com foxmail.com 163.com 126.com yeah.net sina.com sina.cn sohu.com aliyun.com 139.com 189.cn',
    'naver.com hanmail.net daum.net nate.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp',
    'rediffmail.com uol.com.br bol.com.br terra.com.br ig.com.br globo.com',
    'comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net optonline.net',
    'rogers.com shaw.ca sympatico.ca videotron.ca telus.net bigpond.com optusnet.com.au iinet.net.au xtra.co.nz',
  ].flatMap((line) => line.split(' ')),
);

/**
 * Returns whether anybody may have a mailbox at a domain, or at one within it.
 *
 * @param domain in its canonical spelling
 */
export const isPublicMailDomain = (domain: string): boolean =>
  PUBLIC_MAIL_DOMAINS.has(domain) ||
  [...PUBLIC_MAIL_DOMAINS].some((one) => one.endsWith(`.${domain}`));
