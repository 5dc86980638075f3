/**
 * CSS as the parts that matter to what it may fetch (CSS Syntax Module Level 3, §4): strings,
 * addresses, names, functions and at-rules with their escapes undone. Any string at all has tokens.
 */
export type CssToken =
  /** A quoted string; `value` without its quotes and escapes. */
  | { kind: 'string'; value: string }
  /** `url(…)` without quotes. */
  | { kind: 'address'; value: string }
  /** A name without its escapes. */
  | { kind: 'name' | 'function' | 'rule'; name: string }
  | { kind: 'space' }
  | { kind: 'other'; character: string };

const NAME_START = /[a-z_\u0080-\uffff]/i;
const NAME = /[\w\u0080-\uffff-]/;

/** The tokens of the sheet, in order and in time linear in its length. */
export function cssTokens(css: string): CssToken[] {
  const text = css.replace(/\r\n?|\f/g, '\n').replaceAll('\0', '\ufffd');
  const tokens: CssToken[] = [];
  let at = 0;

  const isEscape = (index: number) =>
    text[index] === '\\' && text[index + 1] !== undefined && text[index + 1] !== '\n';
  const startsName = (index: number): boolean => {
    const character = text[index] ?? '';
    if (character === '-') {
      const next = text[index + 1] ?? '';
      return next === '-' || NAME_START.test(next) || isEscape(index + 1);
    }
    return NAME_START.test(character) || isEscape(index);
  };
  /** Reads an escape, its backslash at `at`, and gives the character that it stands for. */
  const escaped = (): string => {
    const hex = /^[0-9a-f]{1,6}/i.exec(text.slice(at + 1, at + 7))?.[0];
    if (hex === undefined) {
      const character = String.fromCodePoint(text.codePointAt(at + 1) ?? 0xfffd);
      at += 1 + character.length;
      return character;
    }
    at += 1 + hex.length;
    if (text[at] === ' ' || text[at] === '\n' || text[at] === '\t') at++;
    const code = Number.parseInt(hex, 16);
    const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : '\ufffd';
  };
  const readName = (): string => {
    let name = '';
    for (;;) {
      if (isEscape(at)) name += escaped();
      else if (NAME.test(text[at] ?? '')) name += text[at++];
      else return name;
    }
  };
  /** Reads on to the closing quote, the line's end or the text's. */
  const readString = (quote: string): string => {
    let value = '';
    at++;
    while (at < text.length && text[at] !== '\n') {
      if (text[at] === quote) {
        at++;
        return value;
      }
      if (isEscape(at)) value += escaped();
      else if (text[at] === '\\') at += 2;
      else value += text[at++];
    }
    return value;
  };
  /** Reads the rest of `url(`, unless a quote follows: then it is a function. */
  const readAddress = (): string | null => {
    let from = at;
    while (/\s/.test(text[from] ?? '')) from++;
    if (text[from] === '"' || text[from] === "'") return null;
    at = from;
    let value = '';
    while (at < text.length && text[at] !== ')') {
      if (isEscape(at)) value += escaped();
      else value += text[at++];
    }
    at++;
    return value.trim();
  };
  const readNamed = (): CssToken => {
    const name = readName();
    if (text[at] !== '(') return { kind: 'name', name };
    at++;
    const address = name.toLowerCase() === 'url' ? readAddress() : null;
    return address === null ? { kind: 'function', name } : { kind: 'address', value: address };
  };
  const readToken = (): CssToken => {
    const character = text[at] ?? '';
    if (text.startsWith('/*', at)) {
      const end = text.indexOf('*/', at + 2);
      at = end < 0 ? text.length : end + 2;
      return { kind: 'space' };
    }
    for (const mark of ['<!--', '-->']) {
      if (!text.startsWith(mark, at)) continue;
      at += mark.length;
      return { kind: 'space' };
    }
    if (/\s/.test(character)) {
      while (/\s/.test(text[at] ?? '')) at++;
      return { kind: 'space' };
    }
    if (character === '"' || character === "'") {
      return { kind: 'string', value: readString(character) };
    }
    if (character === '@' && startsName(at + 1)) {
      at++;
      return { kind: 'rule', name: readName() };
    }
    if (startsName(at)) return readNamed();
    at++;
    return { kind: 'other', character };
  };
  while (at < text.length) tokens.push(readToken());
  return tokens;
}
