type Json = Record<string, unknown>;

/**
 * What Google's fact-check rules find wrong with ClaimReview JSON-LD, each problem with its place; none
 * when it may be published. Required: `claimReviewed`, `reviewRating.alternateName`, `url` (absolute,
 * and with an anchor of its own where the page holds several). Recommended, and checked where present:
 * a `ratingValue` from `worstRating` (1 or more) to `bestRating`, author, claim, dates.
 * https://developers.google.com/search/docs/appearance/structured-data/factcheck
 */
export function claimReviewProblems(json: string): string[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return ['It is not JSON.'];
  }
  const reviews = Array.isArray(parsed) ? parsed : [parsed];
  const problems = reviews.flatMap((review, index) => {
    const found = isObject(review) ? problemsOf(review) : ['is no object'];
    return found.map((problem) => `[${index}] ${problem}`);
  });
  const urls = reviews.filter(isObject).map(({ url }) => url);
  if (new Set(urls).size < urls.length)
    problems.push('Two reviews share one url: give each its own anchor.');
  return problems;
}

function problemsOf(review: Json): string[] {
  const { author, itemReviewed: item, reviewRating: rating } = review;
  return [
    !/^https?:\/\/schema\.org\/?$/.test(String(review['@context'])) &&
      '@context is not https://schema.org',
    review['@type'] !== 'ClaimReview' && '@type is not ClaimReview',
    !isText(review.claimReviewed) && 'claimReviewed is missing',
    String(review.claimReviewed ?? '').length >= 75 && 'claimReviewed has 75 characters or more',
    !isAddress(review.url) && 'url is not an absolute address',
    !isDateOrAbsent(review.datePublished) && 'datePublished is not a date of ISO 8601',
    ...agentProblems('author', author),
    ...(isObject(rating) ? ratingProblems(rating) : ['reviewRating is missing']),
    ...(item === undefined ? [] : claimProblems(item)),
  ].filter((problem) => problem !== false);
}

function ratingProblems(rating: Json): string[] {
  const { ratingValue, worstRating, bestRating } = rating;
  const problems = [
    rating['@type'] !== 'Rating' && 'reviewRating is not of type Rating',
    !isText(rating.alternateName) && 'reviewRating.alternateName is missing',
  ];
  const numbers = [ratingValue, worstRating, bestRating];
  if (numbers.some((number) => number !== undefined)) {
    const [value, worst, best] = numbers.map(Number) as [number, number, number];
    problems.push(
      numbers.some((number) => !Number.isFinite(Number(number ?? Number.NaN))) &&
        'reviewRating gives some of ratingValue, worstRating and bestRating as no number',
      worst < 1 && 'reviewRating.worstRating is less than 1',
      worst >= best && 'reviewRating.worstRating is not less than bestRating',
      (value < worst || value > best) && 'reviewRating.ratingValue is not between worst and best',
    );
  }
  return problems.filter((problem) => problem !== false);
}

function claimProblems(item: unknown): string[] {
  if (!isObject(item) || item['@type'] !== 'Claim') return ['itemReviewed is not of type Claim'];
  const works = [item.appearance, item.firstAppearance].flat().filter((work) => work !== undefined);
  return [
    ...agentProblems('itemReviewed.author', item.author),
    !isDateOrAbsent(item.datePublished) && 'itemReviewed.datePublished is not a date of ISO 8601',
    works.some((work) => !isAddress(work) && !(isObject(work) && isText(work['@type']))) &&
      'an appearance is neither an address nor a CreativeWork',
    works.some((work) => isObject(work) && work.url !== undefined && !isAddress(work.url)) &&
      'an appearance has a url that is not an absolute address',
  ].filter((problem) => problem !== false);
}

function agentProblems(place: string, agent: unknown): string[] {
  if (agent === undefined) return [];
  if (!isObject(agent)) return [`${place} is no object`];
  return [
    !['Organization', 'Person'].includes(String(agent['@type'])) &&
      `${place} is neither Organization nor Person`,
    !isText(agent.name) && `${place}.name is missing`,
    agent.url !== undefined && !isAddress(agent.url) && `${place}.url is not an absolute address`,
  ].filter((problem) => problem !== false);
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown) => typeof value === 'string' && value.trim() !== '';

const isAddress = (value: unknown) =>
  typeof value === 'string' && /^https?:\/\//.test(value) && URL.canParse(value);

const isDateOrAbsent = (value: unknown) =>
  value === undefined ||
  (typeof value === 'string' &&
    /^\d{4}(-\d{2}(-\d{2}(T.+)?)?)?$/.test(value) &&
    !Number.isNaN(Date.parse(value)));
