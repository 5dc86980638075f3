import { DomUtils, parseDocument } from 'htmlparser2';

/** An XML document read, once it is well-formed: the texts and attributes of its elements by name. */
export function readXml(xml: string) {
  refuseIllFormed(xml);
  const { children } = parseDocument(xml, { xmlMode: true });
  const named = (name: string) => DomUtils.getElementsByTagName(name, children);
  return {
    texts: (name: string) => named(name).map((element) => DomUtils.textContent(element)),
    attributes: (name: string) => named(name).map((element) => ({ ...element.attribs })),
  };
}

/** The parser forgives; readers of feeds do not. */
function refuseIllFormed(xml: string): void {
  const open: string[] = [];
  for (const [, end, name = '', , empty] of xml.matchAll(
    /<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>/g,
  )) {
    if (end && open.pop() !== name) throw new Error(`</${name}> closes nothing.`);
    if (!end && !empty) open.push(name);
  }
  if (open.length > 0) throw new Error(`<${open.join('>, <')}> stay open.`);
  const tags = (xml.match(/</g) ?? []).length;
  const known = (xml.match(/<\/?[\w:]+(?:\s+[\w:]+="[^"<]*")*\s*\/?>|^<\?xml /g) ?? []).length;
  if (tags !== known) throw new Error('A “<” begins no element.');
  if (/&(?!(?:amp|lt|gt|quot);)/.test(xml)) throw new Error('A “&” is not escaped.');
  const controls = [...xml].filter((letter) => /[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(letter));
  if (controls.some((letter) => !'\t\n\r'.includes(letter) && !/[\u007f-\u009f]/.test(letter))) {
    throw new Error('It has what XML has no character for.');
  }
}
