/** A record of a RIS text: each tag with its values in their order. */
export type RisRecord = Record<string, string[]>;

const tagged = /^([A-Z][A-Z0-9]) {2}-(?: (.*))?$/;

/**
 * The records of a RIS text in their order; a line without a tag goes on with the value before it.
 * What stands before the first tag is left out. A record that does not begin with its type (`TY`) is
 * told as it is.
 * https://en.wikipedia.org/wiki/RIS_(file_format)
 */
export function risRecords(text: string): RisRecord[] {
  const records: RisRecord[] = [];
  let record: RisRecord | null = null;
  let last: string[] | null = null;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, tag, value = ''] = tagged.exec(line.trimEnd()) ?? [];
    if (tag === undefined) {
      const more = line.trim();
      if (last && more !== '') last.push(`${last.pop()} ${more}`);
      continue;
    }
    if (tag === 'ER') {
      record = null;
      last = null;
      continue;
    }
    if (record === null || tag === 'TY') {
      record = Object.create(null) as RisRecord;
      records.push(record);
    }
    last = record[tag] ??= [];
    last.push(value.trim());
  }
  return records;
}
