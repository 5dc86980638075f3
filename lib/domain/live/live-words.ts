import type { EditedPart, Presence } from '@/lib/domain/live/live';

const edits: Record<EditedPart, (claim: string) => string> = {
  wording: (claim) => `is changing the wording of ${claim}`,
  citation: (claim) => `is citing a source on ${claim}`,
  assessment: (claim) => `is assessing ${claim}`,
  verdict: (claim) => `is settling ${claim}`,
  'new claim': () => 'is adding a claim',
};

/** Where somebody is in the article, in words that follow their name; `number` is the claim's. */
export function placeWords({ editing }: Presence, number: number | undefined): string {
  const claim = number === undefined ? 'a claim' : `claim ${number}`;
  if (editing) return edits[editing](claim);
  return number === undefined ? 'is reading' : `is at ${claim}`;
}

/** For each claim that others edit, what they do, as in “Ada Reyes is assessing claim 3”. */
export function editedClaims(
  present: readonly Presence[],
  numberOf: (claimId: string) => number | undefined,
): Map<string, string> {
  const words = new Map<string, string>();
  for (const one of present) {
    const { claimId, editing, person } = one;
    if (claimId === null || editing === null || editing === 'new claim') continue;
    const before = words.get(claimId);
    const said = `${person.name} ${placeWords(one, numberOf(claimId))}`;
    words.set(claimId, before ? `${before}; ${said}` : said);
  }
  return words;
}
