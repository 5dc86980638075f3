/** What a new desk's reports say about its method, in Markdown, until the desk writes its own. */
export const defaultMethod = `We list every statement in the text that can be checked, whether we doubt it or not. Each is written out as one sentence that can be understood on its own, and stays tied to the words of the text that make it. Judgements of taste and value are left alone; a prediction is listed as one, and we check what it rests on.

For each claim we look for the record nearest to the fact first: the document, the data, the person who was there. Accounts of it come second. Several reports that go back to one origin count as one. Every source is cited with the words that bear on the claim, and with what it does to the claim: it supports it, refutes it or gives context.

Reviewers rate a claim each on their own, with their reasons and with the citations that the rating rests on. No rating other than “unproven” may be given without a citation. An editor then settles the verdict from these ratings and writes the reasoning that readers see; where reviewers disagreed, the editor says how that was resolved. A claim without a settled verdict is shown as such.

A published report is never changed in silence. When new evidence or an error of ours comes to light, the claim is reopened and a new report is published under the next number. It lists each correction and names the report that it replaces; the earlier one stays available.`;
