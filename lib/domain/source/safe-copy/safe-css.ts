import { type CssToken, cssTokens } from '@/lib/domain/source/safe-copy/css-tokens';

/** At-rules that fetch nothing. Any other is left out with its block. */
const RULES = new Set(
  'media supports layer container font-face keyframes -webkit-keyframes counter-style page starting-style scope'.split(
    ' ',
  ),
);

/** Functions that fetch nothing, in values and in selectors. Any other is left out. */
const FUNCTIONS = new Set(
  [
    'rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark',
    'calc min max clamp round mod rem abs sign pow sqrt var env attr counter counters format tech local',
    'linear-gradient radial-gradient conic-gradient repeating-linear-gradient repeating-radial-gradient repeating-conic-gradient -webkit-linear-gradient',
    'translate translatex translatey translatez translate3d scale scalex scaley scalez scale3d rotate rotatex rotatey rotatez rotate3d skew skewx skewy matrix matrix3d perspective',
    'blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia',
    'cubic-bezier steps linear minmax repeat fit-content polygon circle ellipse inset path rect',
    'not is where has any nth-child nth-last-child nth-of-type nth-last-of-type lang dir host slotted part selector',
  ].flatMap((line) => line.split(' ')),
);

/** What an address may hold: a picture or a font that is written into the sheet itself. */
const WITHIN =
  /^data:(?:image\/(?:png|jpe?g|gif|webp|avif|bmp|svg\+xml)|(?:font|application)\/[\w.+-]*(?:font|woff2?|ttf|otf|opentype|truetype)[\w.+-]*)[;,]/i;

/**
 * The sheet, or an attribute's declarations, without anything that fetches, runs or could end the
 * element that holds it: no `<` is left. Words that it would pin over the page stay in their place.
 */
export function safeCss(css: string): string {
  const tokens = cssTokens(css);
  let written = '';
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as CssToken;
    if (token.kind === 'rule' && !RULES.has(token.name.toLowerCase())) {
      at = endOfRule(tokens, at);
      written += ' ';
    } else if (token.kind === 'function' && !FUNCTIONS.has(token.name.toLowerCase())) {
      const end = endOfBlock(tokens, at + 1);
      written +=
        token.name.toLowerCase() === 'url' ? quotedAddress(tokens.slice(at + 1, end)) : ' none ';
      at = end;
    } else written += textOf(token);
  }
  return written.trim().replace(/\b(position *: *)(?:fixed|sticky|-webkit-sticky)\b/gi, '$1static');
}

function textOf(token: CssToken): string {
  switch (token.kind) {
    case 'string':
      return quoted(token.value);
    case 'address':
      return addressOf(token.value);
    case 'name':
      return named(token.name);
    case 'function':
      return `${named(token.name)}(`;
    case 'rule':
      return `@${named(token.name)}`;
    case 'space':
      return ' ';
    case 'other':
      // A lone backslash or at-sign could begin a name together with what follows.
      return '<\\@'.includes(token.character) ? ' ' : token.character;
  }
}

const byNumber = (character: string): string => `\\${character.codePointAt(0)?.toString(16)} `;

/** An escape ends with a space of its own, so that nothing after it can become a part of the name. */
const named = (name: string): string =>
  name.replace(/[^\w\u0080-\uffff-]|^-?\d|^-$/g, (found) => [...found].map(byNumber).join(''));

const quoted = (value: string): string => `"${value.replace(/["\\\n<]/g, byNumber)}"`;

const addressOf = (value: string): string =>
  WITHIN.test(value) ? `url(${quoted(value)})` : 'none';

/** `url("…")`, whose only argument is its address. */
function quotedAddress(args: readonly CssToken[]): string {
  const address = args.find(({ kind }) => kind !== 'space');
  return address?.kind === 'string' ? addressOf(address.value) : 'none';
}

/** Index of the token that closes what was opened before `from`, or of the last. */
function endOfBlock(tokens: readonly CssToken[], from: number): number {
  let depth = 1;
  for (let at = from; at < tokens.length; at++) {
    depth += depthOf(tokens[at]);
    if (depth === 0) return at;
  }
  return tokens.length;
}

/** Index of the token that ends the at-rule at `from`: its semicolon or its block's end. */
function endOfRule(tokens: readonly CssToken[], from: number): number {
  let depth = 0;
  for (let at = from + 1; at < tokens.length; at++) {
    const token = tokens[at];
    const isClosing = token?.kind === 'other' && token.character === '}';
    // The block around it ends: that brace is not the rule's own.
    if (depth === 0 && isClosing) return at - 1;
    depth += depthOf(token);
    if (depth === 0 && (isClosing || (token?.kind === 'other' && token.character === ';')))
      return at;
  }
  return tokens.length;
}

function depthOf(token: CssToken | undefined): number {
  if (token?.kind === 'function') return 1;
  if (token?.kind !== 'other') return 0;
  if ('([{'.includes(token.character)) return 1;
  return ')]}'.includes(token.character) ? -1 : 0;
}
