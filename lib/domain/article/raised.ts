/** Raised figures as characters of their own, so that 10⁶ does not become 106. */
export const raised = (text: string): string =>
  text.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? digit);
