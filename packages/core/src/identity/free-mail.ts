/** Domains whose addresses say nothing of an employer. */
const FREE = new Set(
  `gmail.com googlemail.com outlook.com hotmail.com hotmail.co.uk hotmail.fr live.com msn.com yahoo.com yahoo.co.uk yahoo.fr
  yahoo.de ymail.com icloud.com me.com mac.com aol.com proton.me protonmail.com pm.me gmx.de gmx.net gmx.com web.de t-online.de
  freenet.de posteo.de mailbox.org orange.fr wanadoo.fr free.fr laposte.net sfr.fr libero.it virgilio.it tiscali.it terra.com.br
  uol.com.br bol.com.br mail.ru yandex.ru yandex.com rambler.ru qq.com 163.com 126.com sina.com naver.com daum.net hanmail.net
  rediffmail.com zoho.com fastmail.com fastmail.fm hey.com tutanota.com seznam.cz wp.pl o2.pl onet.pl bluewin.ch comcast.net
  verizon.net att.net sbcglobal.net btinternet.com virginmedia.com sky.com bigpond.com telenet.be skynet.be ziggo.nl kpnmail.nl`.split(
    /\s+/,
  ),
);

export function isFreeMail(domain: string): boolean {
  return FREE.has(domain.toLowerCase());
}

/** The part of an address that may name an employer; undefined for free mail. */
export function employerDomain(address: string): string | undefined {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  return domain === '' || isFreeMail(domain) ? undefined : domain;
}
