/** What XML 1.0 has no character for, even by number (2.2): controls, lone surrogates, two non-characters. */
const notXml =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** For text and for attributes in double quotes; what XML cannot hold becomes U+FFFD. */
export const escapeXml = (text: string): string =>
  text
    .replace(notXml, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** An element of that text, or none where there is nothing to say. */
export const element = (name: string, text: string | null): string =>
  text === null ? '' : `<${name}>${escapeXml(text)}</${name}>`;

export const XML_START = '<?xml version="1.0" encoding="utf-8"?>';
