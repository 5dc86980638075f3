/**
 * What makes a copy readable that has lost the style sheets it would have fetched. The page's own
 * come after it. Cited words are marked by the page around the copy. The last rules stand against what waits for a script: words that it would have
 * made to appear.
 */
export const copyStyle = `
:root { color-scheme: light; background: #fff; color: #16191d; }
body { margin: 0 auto; padding: 1rem; max-width: 52rem; font: 1rem/1.55 Georgia, "Times New Roman", serif; overflow-wrap: anywhere; }
img { max-width: 100%; height: auto; }
img:not([src]) { display: inline-block; padding: 0.25rem 0.5rem; border: 1px dashed #70767d; font-size: 0.875rem; }
img:not([src])[alt=""], img:not([src]):not([alt]) { display: none; }
table { border-collapse: collapse; max-width: 100%; }
td, th { padding: 0.25rem 0.5rem; border: 1px solid #c9ccd0; text-align: start; vertical-align: top; }
figure { margin-inline: 0; }
figcaption { font-size: 0.875rem; }
blockquote { margin-inline: 1rem; padding-inline-start: 1rem; border-inline-start: 3px solid #c9ccd0; }
pre { overflow: auto; }
a[title] { text-decoration: underline dotted; }
::highlight(claimdesk-cited) { background-color: #fff0b8; color: #16191d; text-decoration: underline 2px #80400f; }
::highlight(claimdesk-current), ::highlight(claimdesk-chosen) { background-color: #ffcf66; color: #16191d; text-decoration: underline 3px #80400f; }
* { animation: none !important; transition: none !important; opacity: 1 !important; }
html, body { overflow: visible !important; visibility: visible !important; }
body { display: block !important; }
`.trim();
