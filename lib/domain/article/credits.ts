/** Longer lines are sentences that happen to begin like a credit. */
const MAX_CREDIT_LENGTH = 200;

/** Title, subtitle, byline, date and picture credit are within the first blocks, if anywhere. */
export const HEAD_BLOCKS = 6;

const BYLINE = /^(?:(?:words|written|reported|story) )?by:? (.+)$/i;
const PICTURE_CREDIT =
  /^(?:photo|photograph|photography|picture|image|illustration|graphic)s?(?: (?:by|credit):?|:) ?(.+)$/i;

/** Words of a post or an outlet, which no personal name holds. */
const POST =
  /\b(?:agency|analyst|bureau|chief|columnist|contributor|correspondent|desk|director|editor|fellow|freelancer?|journalist|magazine|news|photographer|press|producer|professor|reporter|researcher|reuters|senior|special|staff|the|times|writer)\b/i;

/**
 * Whether the line is one such as “By Ann Lee, Staff Writer”. Only worth asking within HEAD_BLOCKS:
 * further down, “By Friday …” begins a sentence.
 */
export function isByline(line: string): boolean {
  return creditedIn(line, BYLINE) !== null && !/[.!?;:,…]["”’]?$/.test(line);
}

/** Whether the line credits a picture: “Photo by …”, “Photograph: …”, “Image: …”. */
export const isPictureCredit = (line: string): boolean => creditedIn(line, PICTURE_CREDIT) !== null;

/**
 * The people a byline names, without their posts: what follows a comma, a bar or “for The Paper”
 * is a post, unless the line is a list of names that ends in “and”.
 */
export function authorsOf(byline: string): string[] {
  const credited = (creditedIn(byline, BYLINE) ?? '')
    .replace(/ (?:[|/•·–—]|for|in|at|with) .*$/, '')
    .replace(/, and /g, ' and ');
  const isList = / (?:and|&) /.test(credited);
  return credited.split(/ (?:and|&) /).flatMap((part) => {
    const [name, ...rest] = part.split(/, */).map((piece) => piece.trim());
    return [name ?? '', ...(isList ? rest.filter(isPersonalName) : [])].filter((one) => one !== '');
  });
}

/** What follows the pattern's opening words, when it begins as names do; else null. */
function creditedIn(line: string, pattern: RegExp): string | null {
  const credited = line.length <= MAX_CREDIT_LENGTH ? pattern.exec(line)?.[1] : undefined;
  return credited !== undefined && /^[\p{Lu}\p{Lo}@©]/u.test(credited) ? credited : null;
}

const isPersonalName = (text: string): boolean =>
  /^\p{Lu}\S*(?: \S+){1,3}$/u.test(text) && !POST.test(text);
