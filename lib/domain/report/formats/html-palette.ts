/** Paper and ink, the blue pencil, and a colour for each tone of a verdict with a pale one behind it. */
const colours = {
  paper: ['#f7f7f4', '#15181b'],
  sheet: ['#fefefc', '#1b1f23'],
  ink: ['#191e24', '#e8e6e0'],
  muted: ['#545b63', '#a8adb3'],
  line: ['#d9d9d3', '#30363b'],
  accent: ['#24479f', '#97b4f4'],
  marker: ['#fdeaa0', '#55470f'],
  true: ['#1b5a39', '#8fd3a9'],
  'true-soft': ['#dfeee4', '#173124'],
  'mostly-true': ['#44581b', '#bccf82'],
  'mostly-true-soft': ['#e9efd7', '#272e14'],
  mixed: ['#694b00', '#e3c46a'],
  'mixed-soft': ['#f6ebca', '#352a0e'],
  'mostly-false': ['#80400f', '#efac7b'],
  'mostly-false-soft': ['#f8e4d4', '#3a2314'],
  false: ['#94201e', '#f4a29b'],
  'false-soft': ['#f7dfdc', '#3d1b1a'],
  unproven: ['#573f7c', '#c7b3ea'],
  'unproven-soft': ['#ebe5f4', '#2b2340'],
  neutral: ['#434a52', '#bcc1c7'],
  'neutral-soft': ['#e6e6e2', '#292d32'],
  unsettled: ['#545b63', '#a8adb3'],
  'unsettled-soft': ['#eeeeea', '#24282c'],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

/** What is printed by day, as `#rrggbb`. */
export const lightColour = (name: keyof typeof colours): string => colours[name][0];

const entries = Object.entries(colours);
const variables = (which: 0 | 1) =>
  entries.map(([name, pair]) => `--r-${name}: ${pair[which]};`).join(' ');
const adaptive = entries
  .map(([name, [light, dark]]) => `--r-${name}: light-dark(${light}, ${dark});`)
  .join(' ');

const tones = [
  'true',
  'mostly-true',
  'mixed',
  'mostly-false',
  'false',
  'unproven',
  'neutral',
  'unsettled',
];

/** Follows the colour scheme of the page around it; paper and old browsers get the light one. */
export const paletteStyles = `.report { ${variables(0)} }
@supports (color: light-dark(#000, #fff)) {
.report { ${adaptive} }
}
@media print {
.report { ${variables(0)} }
}
${tones.map((tone) => `.report .tone-${tone} { --r-tone: var(--r-${tone}); --r-tone-soft: var(--r-${tone}-soft); }`).join('\n')}`;

/** What the file alone needs and a page around it has of its own. */
export const pageStyles = `:root { color-scheme: light dark; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: ${colours.paper[0]}; background: light-dark(${colours.paper[0]}, ${colours.paper[1]}); }
main.report { max-width: 46rem; margin: 0 auto; padding: clamp(1.25rem, 5vw, 4rem) clamp(1rem, 5vw, 2.5rem) 5rem; }
@page { margin: 20mm 18mm; }
@media print {
:root { color-scheme: light; }
body { background: #fff; }
main.report { max-width: none; padding: 0; }
}`;
