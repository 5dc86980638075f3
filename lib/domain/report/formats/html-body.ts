import { missingWords } from '@/lib/domain/assessment/method-words';
import { coverageWords } from '@/lib/domain/claim/galley/coverage';
import { evidenceLinesReasons, evidenceLinesWords } from '@/lib/domain/report/evidence-lines';
import {
  citationBasisWords,
  citationCheckWords,
  citationPresenceWords,
} from '@/lib/domain/report/formats/basis';
import { contextEllipsis } from '@/lib/domain/report/formats/context-ellipsis';
import { escapeHtml, link, linked, type Voice } from '@/lib/domain/report/formats/html-text';
import { ratingBadge, verdictBadge, verdictChart } from '@/lib/domain/report/formats/html-verdict';
import { htmlOfMarkdown } from '@/lib/domain/report/markdown-to-html';
import { defaultMethod } from '@/lib/domain/report/method';
import type {
  Report,
  ReportCitation,
  ReportClaim,
  ReportEvidenceLines,
  ReportPassage,
  ReportReference,
} from '@/lib/domain/report/report';
import { summaryOf } from '@/lib/domain/report/summary';
import { summaryWords } from '@/lib/domain/report/summary-words';
import {
  counted,
  dateWords,
  directionOf,
  kindWords,
  priorityWords,
  stanceWords,
  tierWords,
  warningsOf,
} from '@/lib/domain/report/words';
import { shortTitle } from '@/lib/domain/source/csl-names';

/** The parts of the report from its headline to its last line, each a piece of HTML. */
export function sectionsOf(report: Report, voice: Voice): string[] {
  return [masthead, summary, corrections, contents, claims, bibliography, method, imprint]
    .map((section) => section(report, voice))
    .filter((section) => section !== '');
}

function masthead({ article, desk, number, publishedAt, previous }: Report, voice: Voice): string {
  const { say, phrase, theirs } = voice;
  const byline = dotted([
    article.authors.length > 0 && `By ${article.authors.map(theirs).join(', ')}`,
    article.publisher && theirs(article.publisher),
    article.publishedAt && time(article.publishedAt),
  ]);
  const edition = dotted([
    number === null ? 'Preview, not published' : `Report ${number}`,
    publishedAt && time(publishedAt),
    link(desk.url, theirs(desk.name)),
    previous && `Replaces report ${previous.number}`,
  ]);
  return `<header class="masthead">
<p class="kicker">${say('Fact check')}</p>
<h1>${link(article.url, theirs(article.title))}</h1>
${byline ? `<p class="byline">${phrase(byline)}</p>` : ''}
${article.basedOn ? `<p class="based-on">${phrase(`Based on: <bdi>${linked(article.basedOn)}</bdi>`)}</p>` : ''}
<p class="edition">${phrase(edition)}</p>
</header>`;
}

function summary(report: Report, voice: Voice): string {
  const counts = summaryOf(report);
  const lead = `<p class="lead">${voice.say(summaryWords(counts))}</p>`;
  const covered = report.coverage
    ? `<p class="coverage">${voice.say(coverageWords(report.coverage))}</p>`
    : '';
  if (counts.claims === 0) return lead + covered;
  return `<section aria-labelledby="summary">
<h2 id="summary">${voice.say('What the check found')}</h2>
${lead}
${verdictChart(counts, directionOf(report.article.language), voice)}
${covered}
</section>`;
}

function corrections({ corrections: list, previous, claims: still }: Report, voice: Voice): string {
  if (list.length === 0 || !previous) return '';
  const anchors = new Set(still.map(({ number }) => number));
  const items = list.map(({ claimNumber, change, reason, at }) => {
    const name = `Claim ${claimNumber}`;
    const claim = anchors.has(claimNumber)
      ? `<a href="#claim-${claimNumber}">${name}</a>`
      : `<b>${name}</b>`;
    const because = reason ? ` <span class="because">${voice.theirs(reason)}</span>` : '';
    const when = at ? ` <span class="when">${time(at)}</span>` : '';
    return `<li>${voice.phrase(`${claim} ${escapeHtml(change)}${because}${when}`)}</li>`;
  });
  return `<section class="corrections" aria-labelledby="corrections">
<h2 id="corrections">${voice.say(`Corrections since report ${previous.number}`)}</h2>
<ul>${items.join('\n')}</ul>
</section>`;
}

function contents(report: Report, voice: Voice): string {
  if (report.claims.length === 0) return '';
  const items = report.claims.map(
    ({ number, wording, verdict }) =>
      `<li><span class="number">${number}</span><a href="#claim-${number}">${voice.theirs(wording)}</a>${verdictBadge(report, verdict, voice)}</li>`,
  );
  return `<nav class="contents" aria-labelledby="contents">
<h2 id="contents">${voice.say('Claims at a glance')}</h2>
<ul>${items.join('\n')}</ul>
</nav>`;
}

function claims(report: Report, voice: Voice): string {
  if (report.claims.length === 0) return '';
  return `<section aria-labelledby="claims">
<h2 id="claims">${voice.say('Claim by claim')}</h2>
${report.claims.map((claim) => claimSection(report, claim, voice)).join('\n')}
</section>`;
}

function claimSection(report: Report, claim: ReportClaim, voice: Voice): string {
  const { number, verdict, wording } = claim;
  const { say, phrase, theirs } = voice;
  const about = dotted([
    claim.claimant && `Claimed by ${theirs(claim.claimant)}`,
    kindWords[claim.kind],
    claim.priority === 'high' && priorityWords.high,
  ]);
  const reasoning = verdict
    ? `<h4>${say('Reasoning')}</h4>\n<div class="reasoning" dir="auto">${htmlOfMarkdown(verdict.reason, 5)}</div>`
    : '';
  return `<section class="claim" id="claim-${number}" aria-labelledby="claim-${number}-wording">
<h3 id="claim-${number}-wording"><a class="number" href="#claim-${number}"><span class="unseen">${say('Claim')} </span>${number}</a> ${theirs(wording)}</h3>
<p class="about">${verdictBadge(report, verdict, voice)} <span>${phrase(about)}</span></p>
${claim.passages.map((passage) => passageFigure(report, passage, voice)).join('\n')}
${reasoning}
${evidence(report, claim, voice)}
${missing(claim, voice)}${dissent(report, claim, voice)}${reviewed(claim, voice)}
</section>`;
}

function passageFigure(report: Report, passage: ReportPassage, { say }: Voice): string {
  const { opening, closing } = contextEllipsis(report, passage);
  const [before, exact, after] = [passage.before, passage.exact, passage.after].map(escapeHtml);
  return `<figure class="passage">
<blockquote>${opening}${before}<mark>${exact}</mark>${after}${closing}</blockquote>
<figcaption class="unseen">${say('From the article; the words that make the claim are marked')}</figcaption>
</figure>`;
}

function evidence(report: Report, claim: ReportClaim, voice: Voice): string {
  if (claim.citations.length === 0) return '';
  const items = claim.citations.map((citation) => citationItem(report, citation, voice));
  const lines = claim.evidenceLines ? evidenceLines(claim.evidenceLines, voice) : '';
  return `<h4>${voice.say(claim.verdict ? 'Evidence' : 'Evidence found so far')}</h4>
${lines}<ul class="evidence">${items.join('\n')}</ul>`;
}

function evidenceLines(told: ReportEvidenceLines, { say }: Voice): string {
  const reasons = evidenceLinesReasons(told).map((words) => `<li>${say(words)}</li>`);
  return `<p class="lines">${say(evidenceLinesWords(told))}</p>
${reasons.length > 0 ? `<ul class="lines">${reasons.join('\n')}</ul>\n` : ''}`;
}

function citationItem({ references }: Report, citation: ReportCitation, voice: Voice): string {
  const { reference, stance, quote, locator, note } = citation;
  const basis = [citationBasisWords(citation), citationCheckWords(citation)].filter(Boolean);
  const presence = citationPresenceWords(citation);
  const source = references.find(({ number }) => number === reference);
  const work = source ? voice.theirs(shortTitle(source.csl)) : 'Source';
  const place = locator ? `, ${voice.theirs(locator)}` : '';
  const number = `<a class="reference" href="#reference-${reference}" aria-label="Source ${reference}">[${reference}]</a>`;
  const cited = `<span class="stance stance-${stance}">${stanceWords[stance]}</span> ${work}${place} ${number}`;
  return `<li><p class="cited">${voice.phrase(cited)}</p>${warnings(source)}${basis.map((words) => `<p class="basis" dir="auto">${escapeHtml(words ?? '')}</p>`).join('')}
${quote ? `<blockquote dir="auto">“${escapeHtml(quote)}”</blockquote>` : ''}
${presence ? `<p class="presence">${voice.say(presence)}</p>` : ''}
${note ? `<p class="note" dir="auto">${escapeHtml(note)}</p>` : ''}</li>`;
}

function warnings(source: ReportReference | undefined): string {
  return (source ? warningsOf(source) : [])
    .map((words) => `<p class="warning" dir="auto">${escapeHtml(words)}</p>`)
    .join('');
}

function missing({ verdict }: ReportClaim, { say }: Voice): string {
  if (!verdict || verdict.missingEvidence.length === 0) return '';
  const items = verdict.missingEvidence.map(
    ({ demand }) => `<li>${say(missingWords[demand])}</li>`,
  );
  const because = verdict.despite
    ? `<div class="reasoning" dir="auto">${htmlOfMarkdown(verdict.despite, 5)}</div>\n`
    : '';
  return `<h4>${say(verdict.despite ? 'Settled although' : 'To bear in mind')}</h4>
<ul class="missing">${items.join('\n')}</ul>
${because}`;
}

function dissent(report: Report, claim: ReportClaim, voice: Voice): string {
  if (claim.dissent.length === 0) return '';
  const items = claim.dissent.map(
    ({ rating, rationale, reviewer }) =>
      `<li><p class="cited">${ratingBadge(report.scale, rating)} ${reviewer ? voice.theirs(reviewer) : voice.say('A reviewer')}</p><div class="reasoning" dir="auto">${htmlOfMarkdown(rationale, 5)}</div></li>`,
  );
  return `<h4>${voice.say('Assessed otherwise')}</h4>
<ul class="dissent">${items.join('\n')}</ul>
`;
}

function reviewed({ verdict, assessmentCount, reviewers }: ReportClaim, voice: Voice): string {
  const names = reviewers.map(voice.theirs).join(', ');
  const by = verdict?.settledBy ? ` by ${voice.theirs(verdict.settledBy)}` : '';
  const line = dotted([
    assessmentCount > 0 && `Reviewed by ${names || counted(assessmentCount, 'reviewer')}`,
    verdict && `Settled${by}, ${time(verdict.settledAt)}`,
  ]);
  return line ? `<p class="reviewed">${voice.phrase(line)}</p>` : '';
}

function bibliography({ references }: Report, { say }: Voice): string {
  if (references.length === 0) return '';
  const items = references.map(
    (source) =>
      `<li id="reference-${source.number}"><span class="number">${source.number}</span><span dir="auto">${linked(source.formatted)}</span> <span class="tier">${say(tierWords[source.tier])}</span>${warnings(source)}</li>`,
  );
  return `<section aria-labelledby="sources">
<h2 id="sources">${say('Sources')}</h2>
<ol class="bibliography">${items.join('\n')}</ol>
</section>`;
}

function method(report: Report, { say }: Voice): string {
  const language = report.method === defaultMethod ? 'lang="en" dir="ltr"' : 'dir="auto"';
  const ratings = report.scale.ratings.map(
    ({ key, description }) =>
      `<div><dt>${ratingBadge(report.scale, key)}</dt><dd dir="auto">${escapeHtml(description)}</dd></div>`,
  );
  return `<section aria-labelledby="method">
<h2 id="method">${say('How we check')}</h2>
<div class="prose" ${language}>${htmlOfMarkdown(report.method, 3)}</div>
${
  report.judging.length > 0
    ? `<p class="prose">${say(report.judging.join(' '))}</p>
`
    : ''
}<h3>${say('What the verdicts mean')}</h3>
<dl class="scale">${ratings.join('\n')}</dl>
</section>`;
}

function imprint({ article, desk, reviewers, url }: Report, voice: Voice): string {
  const { say, phrase, theirs } = voice;
  const sha256 = `Revision ${article.revision}, SHA-256 <code>${escapeHtml(article.textSha256)}</code>`;
  const rows: [string, string | null][] = [
    ['Desk', link(desk.url, theirs(desk.name))],
    ['Reviewers', reviewers.length > 0 ? reviewers.map(theirs).join(', ') : null],
    ['This report', url && link(url, escapeHtml(url))],
    ['Article', article.url && link(article.url, escapeHtml(article.url))],
    ['About the text', article.note && theirs(article.note)],
    ['Text checked', phrase(sha256)],
  ];
  const lines = rows.flatMap(([term, value]) =>
    value ? [`<div><dt>${say(term)}</dt><dd>${value}</dd></div>`] : [],
  );
  return `<footer class="imprint">
<h2>${say('About this report')}</h2>
<dl>${lines.join('\n')}</dl>
</footer>`;
}

const dotted = (parts: readonly (string | false | null | undefined)[]) =>
  parts.filter(Boolean).join('<span class="dot"> · </span>');

const time = (iso: string) =>
  `<time datetime="${escapeHtml(iso)}">${escapeHtml(dateWords(iso))}</time>`;
