/** Words with which sites say that a page is not there, in the languages that are met most. */
const gone = new RegExp(
  [
    '\\b404\\b',
    '\\b410\\b',
    'not found',
    'no longer (?:available|exists?|here)',
    '(?:page|article|document|story|content) (?:was|has been|is) (?:removed|deleted|unavailable)',
    "(?:doesn[’']t|does not|don[’']t|do not) exist",
    "(?:can[’']t|cannot|could not|couldn[’']t) (?:be found|find (?:the|that|this) page)",
    'nicht (?:gefunden|mehr verfügbar)',
    'introuvable',
    "n[’']existe (?:pas|plus)",
    'no (?:encontrada|existe|disponible)',
    'não (?:encontrada|existe)',
    'non trovata',
    'niet gevonden',
    'не найдена',
    'ไม่พบ',
    '找不到',
    '見つかりません',
    'غير موجودة',
  ].join('|'),
  'iu',
);

/** In UTF-16 code units: a page that is there says more than that it is not. */
const LONGEST_NOTICE = 1_500;

/**
 * Whether a page reads like the notice that there is no such page. A guess, to be asked only of a
 * page on which none of the words stand that were looked for.
 */
export function saysGone({ title, mainText }: { title: string | null; mainText: string }): boolean {
  if (mainText.length > LONGEST_NOTICE) return false;
  return gone.test(title ?? '') || gone.test(mainText);
}

/** Whether an address is that of a whole site, or of one of its languages: `/`, `/index.html`, `/en/`. */
export function isFrontPage(address: string): boolean {
  const url = URL.parse(address);
  if (url?.search !== '') return false;
  return /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?(?:(?:index|home|default)(?:\.\w+)?)?\/?$/i.test(
    url.pathname,
  );
}
