const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * The calendar date, as YYYY-MM-DD, that a page writes in ISO 8601 (with any time and offset: the day
 * is the one that the page shows), as 20191118, or in English words; null for anything else.
 */
export function dayOf(written: string): string | null {
  const iso = /(?:^|[^\d])(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?!\d)/.exec(written);
  if (iso) return checked(iso[1], iso[2], iso[3]);
  const [, day, month, year] =
    /(?:^|\D)(\d{1,2})(?:st|nd|rd|th)?\.? ([a-z]{3})[a-z]*\.?,? (\d{4})/i.exec(written) ?? [];
  if (year) return checked(year, monthOf(month), day);
  const [, name, date, inYear] =
    /\b([a-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})/i.exec(written) ?? [];
  return checked(inYear, monthOf(name), date);
}

const monthOf = (name = ''): string => String(MONTHS.indexOf(name.toLowerCase()) + 1);

function checked(year = '', month = '', day = ''): string | null {
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${written}T00:00:00Z`);
  if (!/^(?:19|20)\d\d-/.test(written) || Number.isNaN(time)) return null;
  return new Date(time).toISOString().slice(0, 10) === written ? written : null;
}
