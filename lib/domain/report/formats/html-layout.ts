const serif =
  '"Source Serif 4 Variable", "Source Serif 4", Charter, "Bitstream Charter", "Iowan Old Style", "Noto Serif", Georgia, serif';
const sans =
  '"Inter Variable", Inter, system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif';
const mono = 'ui-monospace, "SF Mono", "Cascadia Mono", "Liberation Mono", monospace';

/** Set like a page of a newspaper: one column, rules in place of boxes, small print in sans. */
export const layoutStyles = `.report { color: var(--r-ink); font-family: ${serif}; font-size: 1.0625rem; line-height: 1.6; overflow-wrap: break-word; hyphens: manual; }
.report * { box-sizing: border-box; }
.report h1, .report h2, .report h3, .report h4, .report h5, .report h6, .report p, .report ul, .report ol, .report dl, .report dd, .report figure, .report blockquote, .report pre { margin: 0; padding: 0; }
.report h1, .report h2, .report h3 { font-family: ${serif}; text-wrap: balance; }
.report ul, .report ol { list-style: none; }
.report a { color: var(--r-accent); text-decoration: underline; text-decoration-thickness: from-font; text-underline-offset: 0.15em; }
.report a:hover { text-decoration-thickness: 2px; }
.report a:focus-visible { outline: 2px solid var(--r-accent); outline-offset: 2px; border-radius: 2px; }
.report svg { display: inline-block; vertical-align: middle; }
.report .mark, .report .shape { fill: none; stroke: currentColor; stroke-width: 1.5; }
.report .mark { width: 0.95em; height: 0.95em; flex: none; }
.report .dot { color: var(--r-muted); }
.report .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.report .masthead { border-block-end: 3px double var(--r-ink); padding-block-end: 1rem; }
.report .kicker { font: 600 0.8125rem/1.4 ${sans}; letter-spacing: 0.09em; text-transform: uppercase; color: var(--r-accent); }
.report h1 { font-weight: 650; font-size: clamp(1.75rem, 1.2rem + 2.6vw, 2.75rem); line-height: 1.12; letter-spacing: -0.012em; margin-block: 0.35rem 0.75rem; }
.report [dir="rtl"] h1 { letter-spacing: 0; line-height: 1.3; }
.report h1 a { color: inherit; text-decoration: none; }
.report h1 a:hover { text-decoration: underline; text-decoration-thickness: 2px; }
.report .byline, .report .edition, .report .based-on { font: 400 0.9375rem/1.5 ${sans}; color: var(--r-muted); }
.report .edition { margin-block-start: 1rem; color: var(--r-ink); }

.report h2 { font-weight: 650; font-size: 1.5rem; line-height: 1.25; margin-block: 2.75rem 0.75rem; }
.report .lead { font-size: 1.1875rem; line-height: 1.5; }
.report .coverage { margin-block-start: 0.75rem; font: 400 0.9375rem/1.5 ${sans}; color: var(--r-muted); }
.report .chart { margin-block-start: 1.1rem; }
.report .bar { display: block; width: 100%; height: 2.5rem; border-radius: 3px; overflow: hidden; }
.report .bar rect { fill: var(--r-tone); stroke: var(--r-paper); stroke-width: 1.5; }
.report .bar .shape rect { fill: none; stroke: currentColor; }
.report .bar g { color: var(--r-sheet); }
.report .bar text { fill: var(--r-sheet); font: 600 0.9375rem ${sans}; text-anchor: middle; font-variant-numeric: tabular-nums; }
.report .keys { display: flex; flex-wrap: wrap; gap: 0.3rem 1.35rem; margin-block-start: 0.7rem; font: 400 0.9375rem/1.5 ${sans}; }
.report .keys li { display: inline-flex; align-items: center; gap: 0.4rem; }
.report .key { color: var(--r-tone); display: inline-flex; font-size: 1.1rem; }
.report .keys b { font-weight: 650; font-variant-numeric: tabular-nums; }

.report .badge { display: inline-flex; align-items: center; gap: 0.4em; padding: 0.2em 0.6em; border-radius: 2px; background: var(--r-tone-soft); color: var(--r-tone); font: 600 0.875rem/1.35 ${sans}; white-space: nowrap; }

.report .corrections { margin-block-start: 2.25rem; padding: 0.25rem 0 0.25rem 1.1rem; border-inline-start: 4px solid var(--r-accent); padding-inline: 1.1rem 0; }
.report .corrections h2 { margin-block: 0 0.5rem; font-size: 1.1875rem; }
.report .corrections li { margin-block-start: 0.5rem; }
.report .corrections a { font-weight: 600; }
.report .corrections .when { color: var(--r-muted); white-space: nowrap; }
.report .because { color: var(--r-muted); font-style: italic; }

.report .contents li { display: grid; grid-template-columns: 2.1rem 1fr auto; gap: 0 0.75rem; align-items: baseline; padding-block: 0.5rem; border-block-start: 1px solid var(--r-line); }
.report .contents ul { border-block-end: 1px solid var(--r-line); }
.report .contents a { color: inherit; text-decoration: none; line-height: 1.4; }
.report .contents a:hover { color: var(--r-accent); text-decoration: underline; }
.report .number { font: 500 0.9375rem/1.4 ${sans}; font-variant-numeric: tabular-nums; color: var(--r-muted); }

.report .claim { border-block-start: 1px solid var(--r-ink); padding-block: 1.4rem 1.9rem; scroll-margin-block-start: 1rem; }
.report .claim h3 { display: flex; align-items: baseline; font-weight: 650; font-size: 1.3125rem; line-height: 1.3; }
.report .claim h3 .number { font: 600 0.9375rem/1 ${sans}; color: var(--r-muted); text-decoration: none; margin-inline-end: 0.65rem; }
.report .claim:target h3 .number { color: var(--r-accent); }
.report .about { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 0.85rem; margin-block-start: 0.65rem; font: 400 0.9375rem/1.5 ${sans}; color: var(--r-muted); }
.report .passage { margin-block-start: 1rem; }
.report .passage blockquote { padding-inline-start: 1rem; border-inline-start: 3px solid var(--r-line); color: var(--r-muted); white-space: pre-line; }
.report mark { background: var(--r-marker); color: var(--r-ink); padding-inline: 0.08em; border-radius: 1px; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.report h4 { font: 600 0.8125rem/1.4 ${sans}; letter-spacing: 0.04em; color: var(--r-muted); margin-block: 1.25rem 0.3rem; }

.report .reasoning h5, .report .reasoning h6, .report .prose h3, .report .prose h4, .report .prose h5, .report .prose h6 { font: 600 1rem/1.4 ${sans}; margin-block: 0.9rem 0.2rem; }
.report .reasoning p + *, .report .prose p + *, .report .reasoning * + p, .report .prose * + p { margin-block-start: 0.7rem; }
.report .reasoning ul, .report .prose ul { list-style: disc; }
.report .reasoning ol, .report .prose ol { list-style: decimal; }
.report .reasoning :is(ul, ol), .report .prose :is(ul, ol) { padding-inline-start: 1.4rem; }
.report .reasoning li + li, .report .prose li + li { margin-block-start: 0.2rem; }
.report .reasoning blockquote, .report .prose blockquote { padding-inline-start: 1rem; border-inline-start: 3px solid var(--r-line); }
.report code, .report pre { font-family: ${mono}; font-size: 0.875em; }
.report pre { overflow-x: auto; padding: 0.6rem 0.8rem; background: var(--r-neutral-soft); border-radius: 2px; }
.report :is(.reasoning, .prose) table { display: block; overflow-x: auto; border-collapse: collapse; font: 400 0.9375rem/1.5 ${sans}; font-variant-numeric: tabular-nums; }
.report :is(.reasoning, .prose) :is(th, td) { padding: 0.25rem 0.9rem; border-block-end: 1px solid var(--r-line); text-align: start; }
.report :is(.reasoning, .prose) [align="right"] { text-align: right; }
.report :is(.reasoning, .prose) [align="center"] { text-align: center; }

.report .lines { font: 400 0.9375rem/1.5 ${sans}; }
.report ul.lines { padding-inline-start: 1rem; color: var(--r-muted); }
.report .evidence li { margin-block-start: 0.6rem; }
.report .evidence blockquote { padding-inline-start: 1rem; font-style: italic; }
.report .warning { grid-column: 2; padding-inline-start: 1rem; border-inline-start: 3px solid currentColor; font: 600 0.9375rem/1.5 ${sans}; }
.report .evidence .presence { padding-inline-start: 1rem; font: 400 0.8125rem/1.5 ${sans}; color: var(--r-muted); }
.report .evidence .basis { padding-inline-start: 1rem; font: 400 0.9375rem/1.5 ${sans}; }
.report .evidence .note { padding-inline-start: 1rem; font: 400 0.9375rem/1.5 ${sans}; color: var(--r-muted); }
.report .stance { font: 600 0.9375rem/1.5 ${sans}; }
.report .stance-supports { color: var(--r-true); }
.report .stance-refutes { color: var(--r-false); }
.report .stance-context { color: var(--r-neutral); }
.report .stance::before { display: inline-block; margin-inline-end: 0.35em; }
.report .stance-supports::before { content: "\\2191"; content: "\\2191" / ""; }
.report .stance-refutes::before { content: "\\2193"; content: "\\2193" / ""; }
.report .stance-context::before { content: "="; content: "=" / ""; }
.report .reference { font: 500 0.875rem/1.5 ${sans}; white-space: nowrap; }
.report .reviewed { margin-block-start: 1.1rem; font: 400 0.875rem/1.5 ${sans}; color: var(--r-muted); }

.report .bibliography li { display: grid; grid-template-columns: 2.1rem 1fr; align-items: baseline; gap: 0 0.25rem; margin-block-start: 0.7rem; scroll-margin-block-start: 1rem; }
.report .bibliography .tier { grid-column: 2; font: 400 0.8125rem/1.5 ${sans}; color: var(--r-muted); }
.report .bibliography li:target { background: var(--r-neutral-soft); outline: 0.4rem solid var(--r-neutral-soft); }
.report .bibliography .number { line-height: inherit; }

.report section:not(.claim) > h3 { font-weight: 650; font-size: 1.1875rem; line-height: 1.3; margin-block: 1.75rem 0.5rem; }
.report .scale > div { display: grid; grid-template-columns: 11.5rem 1fr; gap: 0.25rem 1rem; align-items: baseline; padding-block: 0.55rem; border-block-start: 1px solid var(--r-line); }
.report .scale dd { font-size: 1rem; line-height: 1.5; }

.report .imprint { margin-block-start: 3rem; border-block-start: 3px double var(--r-ink); font: 400 0.875rem/1.55 ${sans}; }
.report .imprint h2 { font: 600 0.8125rem/1.4 ${sans}; letter-spacing: 0.04em; color: var(--r-muted); margin-block: 1rem 0.5rem; }
.report .imprint dl > div { display: grid; grid-template-columns: 8rem 1fr; gap: 0 1rem; padding-block: 0.2rem; }
.report .imprint dt { color: var(--r-muted); }
.report .imprint dd, .report .bibliography span { overflow-wrap: anywhere; min-width: 0; }

@media (max-width: 34rem) {
.report { font-size: 1rem; }
.report .tight .shape { display: none; }
.report .tight text { transform: translateX(-9px); }
.report .contents li { grid-template-columns: 1.75rem 1fr; }
.report .contents .badge { grid-column: 2; justify-self: start; margin-block-start: 0.35rem; }
.report .scale > div, .report .imprint dl > div { grid-template-columns: 1fr; }
}
@media print {
.report { font-size: 10.5pt; line-height: 1.45; }
.report h1 { font-size: 22pt; }
.report .lead { font-size: 12pt; }
.report :is(.byline, .edition, .based-on, .coverage, .keys, .about, .badge, .number, .stance, .reference, .note, .lines, .presence, .reviewed, .kicker, .tier, .imprint, h4, table) { font-size: 8.5pt; }
.report h2 { font-size: 14pt; break-after: avoid; }
.report .claim h3 { font-size: 12pt; }
.report h3, .report h4, .report .about { break-after: avoid; }
.report .passage, .report .evidence li, .report .bibliography li, .report .contents li, .report .scale > div, .report .chart { break-inside: avoid; }
.report .badge, .report .bar, .report mark, .report pre { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.report a { color: inherit; text-decoration: none; }
}`;
