import { unzipSync } from 'fflate';

/** The parts of a package (Word, Excel) as texts, by their names. */
export const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [
      name,
      Buffer.from(content).toString(),
    ]),
  );

/** When each part was written, as the ZIP’s directory has it (MS-DOS date and time). */
export function datesOf(bytes: Uint8Array): number[] {
  const view = Buffer.from(bytes);
  const dates: number[] = [];
  for (let at = view.indexOf('PK\x01\x02'); at >= 0; at = view.indexOf('PK\x01\x02', at + 4)) {
    dates.push(view.readUInt32LE(at + 12));
  }
  return dates;
}

/** What a reader sees of a piece of XML. */
export const wordsOf = (xml: string): string =>
  xml
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
