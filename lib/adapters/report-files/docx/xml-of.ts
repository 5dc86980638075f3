/** An element as `docx` has it before it is text: its name, and what is in it. */
export type Xmlable = { readonly [name: string]: unknown };

/**
 * The same XML as `docx` writes. It turns a whole document into objects, then into others, then into
 * text; written a paragraph at a time, all of them are soon forgotten.
 */
export function xmlOf(element: Xmlable): string {
  for (const name in element) return written(name, element[name]);
  return '';
}

function written(name: string, value: unknown): string {
  if (Array.isArray(value)) return withParts(name, value);
  if (typeof value === 'object') {
    const attributes = (value as { _attr?: object } | null)?._attr;
    return `<${name}${attributes ? attributesOf(attributes) : ''}/>`;
  }
  return `<${name}>${escaped(value)}</${name}>`;
}

function withParts(name: string, parts: readonly unknown[]): string {
  let attributes = '';
  let content = '';
  for (const part of parts) {
    if (typeof part !== 'object' || part === null) content += escaped(part);
    else if ('_attr' in part) attributes += attributesOf(part._attr as object);
    else content += xmlOf(part as Xmlable);
  }
  return `<${name}${attributes}>${content}</${name}>`;
}

function attributesOf(attributes: object): string {
  let text = '';
  for (const [name, value] of Object.entries(attributes)) text += ` ${name}="${escaped(value)}"`;
  return text;
}

const marks: Record<string, string> = {
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
  '<': '&lt;',
  '>': '&gt;',
};

/** Without the characters that XML has no way to write. */
const escaped = (value: unknown): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out
  `${value}`.replace(/[&"'<>\x00-\x08\x0B\x0C\x0E-\x1F]/g, (mark) => marks[mark] ?? '');
