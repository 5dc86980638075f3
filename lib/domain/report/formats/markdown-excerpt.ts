import { parse, postprocess, preprocess } from 'micromark';
import { gfm } from 'micromark-extension-gfm';
import { markdownText } from '@/lib/domain/report/formats/markdown-text';

/** The level of a writer's topmost heading: the report's own go down to the third. */
const TOP_HEADING = 4;

/** Taking one thing out can bring another to light; a text that is never done is set as plain text. */
const MOST_ROUNDS = 20;

type Events = ReturnType<typeof postprocess>;
type Token = Events[number][1];
type Edit = { start: number; end: number; text: string };

/**
 * A writer's Markdown made fit to stand among other Markdown: no HTML, no pictures, no footnotes, no
 * link definitions that others could use (their addresses go into the links), headings below the
 * report's own, no code block left open. What it says stays.
 */
export function markdownExcerpt(markdown: string): string {
  let text = markdown.replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD').trim();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const events = postprocess(
      parse({ extensions: [gfm()] })
        .document()
        .write(preprocess()(text, undefined, true)),
    );
    const edits = [
      ...events.flatMap(([kind, token]) => (kind === 'enter' ? tokenEdits(text, token) : [])),
      ...headingEdits(text, events, round === 0),
      ...fenceEdits(text, events),
      ...linkEdits(text, events),
    ];
    if (edits.length === 0) return text;
    text = applied(text, edits).trim();
  }
  return markdownText(markdown);
}

const sliceOf = (text: string, { start, end }: Token) => text.slice(start.offset, end.offset);

const replace = ({ start, end }: Token, text: string): Edit => ({
  start: start.offset,
  end: end.offset,
  text,
});

function tokenEdits(text: string, token: Token): Edit[] {
  switch (token.type) {
    case 'htmlFlow':
    case 'htmlText':
      return [replace(token, sliceOf(text, token).replaceAll('<', '\\<'))];
    case 'definition':
    case 'labelImageMarker':
    case 'setextHeadingLine':
      return [replace(token, '')];
    case 'gfmFootnoteCallLabelMarker':
    case 'gfmFootnoteDefinitionLabelMarker':
      return sliceOf(text, token) === '[' ? [replace(token, '\\[')] : [];
    default:
      return [];
  }
}

/** Every heading goes down at first; later, one that was hidden in what was taken out. */
function headingEdits(text: string, events: Events, all: boolean): Edit[] {
  return events.flatMap(([kind, token], index) => {
    if (kind !== 'enter' || token.type !== 'atxHeading') return [];
    const opening = events[index + 1]?.[1];
    if (opening?.type !== 'atxHeadingSequence') return [];
    const level = sliceOf(text, opening).length;
    const deeper = Math.min(6, level + TOP_HEADING - 1);
    return deeper > level && (all || level < TOP_HEADING)
      ? [replace(opening, '#'.repeat(deeper))]
      : [];
  });
}

/** A code block in a quotation or list ends with that; one outside would run to the end of the report. */
function fenceEdits(text: string, events: Events): Edit[] {
  const edits: Edit[] = [];
  let containers = 0;
  let fences: string[] = [];
  for (const [kind, token] of events) {
    if (['blockQuote', 'listOrdered', 'listUnordered'].includes(token.type)) {
      containers += kind === 'enter' ? 1 : -1;
    } else if (token.type === 'codeFencedFenceSequence' && kind === 'enter') {
      fences.push(sliceOf(text, token));
    } else if (token.type === 'codeFenced' && kind === 'enter') {
      fences = [];
    } else if (token.type === 'codeFenced' && fences.length === 1 && containers === 0) {
      edits.push({ start: token.end.offset, end: token.end.offset, text: `\n${fences[0]}` });
    }
  }
  return edits;
}

/** Links by reference get the address that their definition gives. */
function linkEdits(text: string, events: Events): Edit[] {
  const addresses = new Map<string, string>();
  let name = '';
  for (const [kind, token] of events) {
    if (kind !== 'enter') continue;
    if (token.type === 'definitionLabelString') name = normalName(sliceOf(text, token));
    if (token.type === 'definitionDestination' && !addresses.has(name)) {
      addresses.set(name, sliceOf(text, token));
    }
  }
  const edits: Edit[] = [];
  const open: { label?: Token; labelText?: Token; tail?: Token; reference?: Token }[] = [];
  for (const [kind, token] of events) {
    const link = open.at(-1);
    if (token.type === 'link' || token.type === 'image') {
      if (kind === 'enter') open.push({});
      else edits.push(...linkEdit(text, open.pop() ?? {}, addresses));
    } else if (kind === 'enter' && link) {
      if (token.type === 'label') link.label = token;
      if (token.type === 'labelText') link.labelText = token;
      if (token.type === 'reference' || token.type === 'resource') link.tail = token;
      if (token.type === 'referenceString') link.reference = token;
    }
  }
  return edits;
}

function linkEdit(
  text: string,
  {
    label,
    labelText,
    tail,
    reference,
  }: { label?: Token; labelText?: Token; tail?: Token; reference?: Token },
  addresses: ReadonlyMap<string, string>,
): Edit[] {
  const named = reference ?? labelText;
  if (!label || !named || tail?.type === 'resource') return [];
  const address = addresses.get(normalName(sliceOf(text, named)));
  if (address === undefined) return [];
  const start = tail?.start.offset ?? label.end.offset;
  return [{ start, end: tail?.end.offset ?? start, text: `(${address})` }];
}

/** https://spec.commonmark.org/0.31.2/#matches */
const normalName = (name: string) => name.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();

function applied(text: string, edits: readonly Edit[]): string {
  let result = '';
  let done = 0;
  for (const { start, end, text: words } of edits.toSorted((a, b) => a.start - b.start)) {
    if (start < done) continue;
    result += text.slice(done, start) + words;
    done = end;
  }
  return result + text.slice(done);
}
