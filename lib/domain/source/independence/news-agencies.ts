/**
 * The news agencies whose copy other media print, under the names that credits give them and with the
 * hosts they publish under. Names and hosts are as each agency gives them on its own site; the choice
 * is this project's, and no list was copied. To add one, add a line.
 */
type NewsAgency = { name: string; aliases: readonly string[]; hosts: readonly string[] };

const agency = (names: string, hosts: string): NewsAgency => {
  const [name = '', ...aliases] = names.split('|');
  return { name, aliases: [name, ...aliases], hosts: hosts.split(' ') };
};

export const newsAgencies: readonly NewsAgency[] = [
  agency('Reuters|Thomson Reuters', 'reuters.com'),
  agency('Associated Press|AP', 'apnews.com ap.org'),
  agency('Agence France-Presse|AFP|Agence France Presse', 'afp.com'),
  agency('Deutsche Presse-Agentur|dpa', 'dpa.com dpa-international.com'),
  agency('United Press International|UPI', 'upi.com'),
  agency('Bloomberg|Bloomberg News', 'bloomberg.com'),
  agency('Dow Jones Newswires|Dow Jones', 'dowjones.com'),
  agency('PA Media|PA news agency|Press Association', 'pa.media'),
  agency('Canadian Press', 'thecanadianpress.com'),
  agency('Australian Associated Press', 'aap.com.au'),
  agency('Press Trust of India|PTI', 'ptinews.com'),
  agency('Asian News International|ANI', 'aninews.in'),
  agency('Indo-Asian News Service|IANS', 'ians.in'),
  agency('Xinhua|Xinhua News Agency', 'news.cn xinhuanet.com'),
  agency('Kyodo News|Kyodo', 'kyodonews.net'),
  agency('Jiji Press|Jiji', 'jiji.com'),
  agency('Yonhap|Yonhap News Agency', 'yna.co.kr'),
  agency('Antara', 'antaranews.com'),
  agency('Bernama', 'bernama.com'),
  agency('TASS|ITAR-TASS|ТАСС', 'tass.com tass.ru'),
  agency('RIA Novosti|РИА Новости', 'ria.ru'),
  agency('Interfax|Интерфакс', 'interfax.com interfax.ru'),
  agency('Interfax-Ukraine', 'interfax.com.ua'),
  agency('Ukrinform|Укрінформ', 'ukrinform.net ukrinform.ua'),
  agency('Anadolu|Anadolu Agency', 'aa.com.tr'),
  agency('IRNA', 'irna.ir'),
  agency('WAFA', 'wafa.ps'),
  agency('SANA', 'sana.sy'),
  agency('Agencia EFE|EFE', 'efe.com'),
  agency('Europa Press', 'europapress.es'),
  agency('ANSA', 'ansa.it'),
  agency('Adnkronos', 'adnkronos.com'),
  agency('Lusa', 'lusa.pt'),
  agency('Agência Brasil', 'agenciabrasil.ebc.com.br'),
  agency('Télam', 'telam.com.ar'),
  agency('Notimex', 'notimex.com'),
  agency('Austria Presse Agentur', 'apa.at'),
  agency('Keystone-SDA', 'keystone-sda.ch'),
  agency('Algemeen Nederlands Persbureau|ANP', 'anp.nl'),
  agency('Belga', 'belga.be belganewsagency.eu'),
  agency('Ritzau', 'ritzau.dk ritzau.com'),
  agency('Norsk Telegrambyrå|NTB', 'ntb.no'),
  agency('Tidningarnas Telegrambyrå', 'tt.se'),
  agency('Suomen Tietotoimisto|STT', 'stt.fi'),
  agency('Polska Agencja Prasowa|PAP', 'pap.pl'),
  agency('Česká tisková kancelář|ČTK|CTK', 'ctk.cz'),
  agency('Magyar Távirati Iroda|MTI', 'mti.hu'),
  agency('Agerpres', 'agerpres.ro'),
  agency('BTA', 'bta.bg'),
  agency('Hina', 'hina.hr'),
  agency('Tanjug', 'tanjug.rs'),
  agency('News Agency of Nigeria|NAN', 'nannews.ng'),
  agency('South African Press Association|SAPA', 'sapa.org.za'),
];

const byAlias = new Map(
  newsAgencies.flatMap(({ name, aliases }) => aliases.map((alias) => [alias, name] as const)),
);

/** The agency's name where the words are one of its names, as they are written; else null. */
export const agencyNamed = (words: string): string | null => byAlias.get(words) ?? null;

/** The agency that publishes at a host, without `www.`; else null. */
export const agencyAt = (host: string): string | null =>
  newsAgencies.find(({ hosts }) => hosts.some((one) => host === one || host.endsWith(`.${one}`)))
    ?.name ?? null;

/** Every name of every agency, the longest first, for patterns. */
export const agencyAliases: readonly string[] = [...byAlias.keys()].sort(
  (one, other) => other.length - one.length,
);
