import { ClaimdeskError, invalidField } from '@/lib/domain/errors';

/** An object on its own up to this size is one value; of a larger one, and of any list, the elements are. */
const MOST_WHOLE = 4_000_000;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/**
 * Reads JSON of any length, given bit by bit, in bounded memory: hands out the elements of its outermost
 * lists, and whole values where one follows another. Texts and numbers among them are left out.
 */
export class JsonElements {
  /** The brackets that are open. */
  private readonly open: number[] = [];
  private inText = false;
  private isEscaped = false;
  /** How many brackets are open around the value that is being collected; -1: none is. */
  private around = -1;
  private parts: Uint8Array[] = [];
  private collected = 0;
  /** Whether the object at hand is too large to be one value. */
  private isSplit = false;
  private handedOut = 0;
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private readonly most: number;

  constructor(most = MOST_WHOLE) {
    this.most = most;
  }

  /** The values that end in these bytes. @throws ClaimdeskError `invalid_input`, `too_large`. */
  push(bytes: Uint8Array): unknown[] {
    const found: unknown[] = [];
    let from = 0;
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at] as number;
      if (this.inText) {
        if (this.isEscaped) this.isEscaped = false;
        else if (byte === BACKSLASH) this.isEscaped = true;
        else if (byte === QUOTE) this.inText = false;
      } else if (byte === QUOTE) {
        if (this.open.length === 0) throw this.broken();
        this.inText = true;
      } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
        if (this.around < 0 && this.beginsValue(byte)) {
          this.around = this.open.length;
          from = at;
        }
        this.open.push(byte);
      } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
        const opened = this.open.pop();
        if (opened !== (byte === CLOSE_OBJECT ? OPEN_OBJECT : OPEN_LIST)) throw this.broken();
        if (this.around === this.open.length) {
          found.push(this.value(bytes.subarray(from, at + 1)));
          this.around = -1;
        }
        if (this.open.length === 0) this.isSplit = false;
      } else if (this.open.length === 0 && byte > 0x20 && byte !== 0x2c) {
        throw this.broken();
      }
    }
    if (this.around >= 0) found.push(...this.keep(bytes.subarray(from)));
    return found;
  }

  /** @throws ClaimdeskError `invalid_input` when it ends on the way. */
  end(): void {
    if (this.open.length > 0) {
      throw invalidField('file', 'This JSON ends on the way: it was cut off. Bring it whole.');
    }
  }

  private beginsValue(byte: number): boolean {
    if (this.open.length === 0) return byte === OPEN_OBJECT && !this.isSplit;
    return this.open.at(-1) === OPEN_LIST;
  }

  /** Keeps what has come of a value; gives an object that grows too large out by its elements. */
  private keep(bytes: Uint8Array): unknown[] {
    // Who hands the bytes over may use them again.
    this.parts.push(bytes.slice());
    this.collected += bytes.length;
    if (this.collected <= this.most) return [];
    if (this.around > 0) {
      const message = `Entry ${this.handedOut + 1} is over ${this.most / 1_000_000} MB: that is no fact-check.`;
      throw new ClaimdeskError('too_large', message, [{ path: 'file', message }]);
    }
    const all = joined(this.parts);
    this.parts = [];
    this.collected = 0;
    this.around = -1;
    this.open.length = 0;
    this.inText = false;
    this.isEscaped = false;
    this.isSplit = true;
    return this.push(all);
  }

  private value(last: Uint8Array): unknown {
    const bytes = this.parts.length === 0 ? last : joined([...this.parts, last]);
    this.parts = [];
    this.collected = 0;
    this.handedOut += 1;
    try {
      return JSON.parse(this.decoder.decode(bytes));
    } catch (error) {
      throw error instanceof SyntaxError
        ? invalidField('file', `Entry ${this.handedOut} is not valid JSON.`)
        : invalidField('file', `Entry ${this.handedOut} is not in UTF-8.`);
    }
  }

  private broken() {
    return invalidField('file', `This is not valid JSON after entry ${this.handedOut}.`);
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
