import { invalidField } from '@/lib/domain/errors';
import { JsonElements } from '@/lib/domain/prior-check/json-elements';
import { type PriorCheck, priorChecksIn } from '@/lib/domain/prior-check/prior-check';
import { TsvRows } from '@/lib/domain/prior-check/tsv-rows';

type Reading = {
  push: (bytes: Uint8Array) => (PriorCheck | null)[];
  end: () => (PriorCheck | null)[];
};

const MARK = [0xef, 0xbb, 0xbf];

/**
 * Reads the fact-checks of a file or feed, given bit by bit: JSON with ClaimReview, as one value, as a
 * list or a value a line; the Data Commons feed; claims of AVeriTeC; or tab-separated values. What it is,
 * its first sign tells.
 */
export class CheckReader {
  private reading: Reading | null = null;
  private first: Uint8Array = new Uint8Array();
  /** Entries without a claim or an address. */
  leftOut = 0;

  /** Those that end in these bytes. @throws ClaimdeskError `invalid_input`, `too_large`. */
  push(bytes: Uint8Array): PriorCheck[] {
    if (this.reading) return this.counted(this.reading.push(bytes));
    const all = new Uint8Array([...this.first, ...bytes]);
    const begins = MARK.every((byte, at) => all[at] === byte) ? MARK.length : 0;
    const sign = all.findIndex((byte, at) => at >= begins && byte > 0x20);
    if (sign < 0 || all.length < MARK.length) {
      this.first = all;
      return [];
    }
    this.reading = readingOf(all[sign] as number);
    return this.counted(this.reading.push(all.subarray(begins)));
  }

  /** Those that were not ended yet. @throws ClaimdeskError `invalid_input` when it ends on the way. */
  end(): PriorCheck[] {
    if (!this.reading) throw invalidField('file', 'This file is empty.');
    return this.counted(this.reading.end());
  }

  private counted(checks: readonly (PriorCheck | null)[]): PriorCheck[] {
    const found = checks.filter((check) => check !== null);
    this.leftOut += checks.length - found.length;
    return found;
  }
}

function readingOf(sign: number): Reading {
  const character = String.fromCharCode(sign);
  if (character === '<') {
    throw invalidField('file', 'This is a page, no feed: bring ClaimReview as JSON, or a table.');
  }
  return character === '{' || character === '[' ? readingJson() : readingTsv();
}

function readingJson(): Reading {
  const elements = new JsonElements();
  const checksIn = (value: unknown): (PriorCheck | null)[] => {
    const checks = priorChecksIn(value, Number.POSITIVE_INFINITY);
    return checks.length > 0 ? checks : [null];
  };
  return {
    push: (bytes) => elements.push(bytes).flatMap(checksIn),
    end() {
      elements.end();
      return [];
    },
  };
}

function readingTsv(): Reading {
  const rows = new TsvRows();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decoded = (bytes?: Uint8Array): string => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      throw invalidField(
        'file',
        'This table is not in UTF-8: save it as UTF-8, and bring it again.',
      );
    }
  };
  return {
    push: (bytes) => rows.push(decoded(bytes)),
    end: () => [...rows.push(decoded()), ...rows.end()],
  };
}
