import type { z } from 'zod';
import {
  type CitationCheck,
  type CopyTexts,
  citationsOf,
  outcomeOf,
} from '@/lib/domain/bundle/check-words';
import type { BundleFault, BundleFaultCode } from '@/lib/domain/bundle/fault';
import { MANIFEST, REPORT_JSON, SIGNATURE, TIMESTAMP } from '@/lib/domain/bundle/file-names';
import { MAX_MANIFEST_BYTES, MAX_TIMESTAMP_BYTES } from '@/lib/domain/bundle/limits';
import { type BundledCopy, headingOf, Manifest, Signature } from '@/lib/domain/bundle/manifest';
import { type OpenZip, type ReadableBytes, readZip } from '@/lib/domain/bundle/read-zip';
import { Report } from '@/lib/domain/report/report';

/** What checking needs from the machine it runs on. */
export type Checking = {
  /** In lower-case hexadecimal. */
  sha256(bytes: Uint8Array): Promise<string>;
  /** Whether the signature fits; null where the machine knows no Ed25519. */
  isSigned(signature: Signature, bytes: Uint8Array): Promise<boolean | null>;
  /** Reads the text out of a copy's bytes; null where that cannot be done here. */
  textOf?(copy: BundledCopy, bytes: Uint8Array): Promise<string | null>;
  /** Told how far the check is, as often as there is more to say. */
  onStep?(step: CheckStep): void;
  /** Reads an authority's answer about the bytes. */
  timestampOf(
    response: Uint8Array,
    stamped: Uint8Array,
    authorities: readonly Uint8Array[] | undefined,
  ): Promise<TimestampReading>;
  /** Certificates (DER) of the authorities that are expected, or of those that vouch for them. */
  authorities?: readonly Uint8Array[];
  /** The public key that is expected. */
  expectedKey?: string;
};

/** An authority's timestamp, and what is wrong with it. */
export type TimestampReading = {
  fault: Extract<BundleFaultCode, `timestamp_${string}`> | null;
  /** When, by the authority's clock; null where it cannot be read. */
  at: string | null;
  /** As its certificate names it. */
  authority: string | null;
  /** Whether an expected authority vouches for it; null where none was named. */
  isKnown: boolean | null;
};

/** How much is done of comparing the bytes of files, or of looking for quotes in that many copies. */
export type CheckStep = { doing: 'files' | 'copies'; done: number; of: number };

export type BundleCheck = {
  /** Whether nothing was found wrong. */
  holds: boolean;
  faults: BundleFault[];
  /** Null where no signature could be read. `isValid` is null where it could not be checked here. */
  signer: {
    publicKey: string;
    desk: Manifest['desk'] | null;
    isValid: boolean | null;
    /** Null where none was named. */
    isExpected: boolean | null;
  } | null;
  /** Null where the manifest names none, or it is not there. */
  timestamp: TimestampReading | null;
  report: Manifest['report'] | null;
  /** How many files of the manifest are there unaltered, and how many it lists. */
  files: { whole: number; listed: number };
  citations: CitationCheck[];
};

const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * Checks a bundle: that the archive has the one form it may have, who signed the manifest, that
 * every file is the one listed and no other is there, and of every citation whether the quoted words
 * stand in the copy. Goes on as far as it can after a fault. Holds one file at a time, and of the
 * copies the text of one more.
 * @throws whatever reading the bytes throws.
 */
export async function verifyBundle(
  source: ReadableBytes,
  checking: Checking,
): Promise<BundleCheck> {
  const zip = await readZip(source);
  if (Array.isArray(zip)) return nothing(zip);
  const check = new Check(zip, checking);
  await check.run();
  const { faults, signer, timestamp, report, files, citations } = check;
  return { holds: faults.length === 0, faults, signer, timestamp, report, files, citations };
}

const nothing = (faults: BundleFault[]): BundleCheck => ({
  holds: false,
  faults,
  signer: null,
  timestamp: null,
  report: null,
  files: { whole: 0, listed: 0 },
  citations: [],
});

class Check {
  readonly faults: BundleFault[] = [];
  signer: BundleCheck['signer'] = null;
  timestamp: BundleCheck['timestamp'] = null;
  report: BundleCheck['report'] = null;
  files = { whole: 0, listed: 0 };
  citations: CitationCheck[] = [];
  private readonly whole = new Set<string>();
  private readonly zip: OpenZip;
  private readonly checking: Checking;

  constructor(zip: OpenZip, checking: Checking) {
    this.zip = zip;
    this.checking = checking;
  }

  async run(): Promise<void> {
    const bytes = await this.small(MANIFEST);
    if (!bytes) this.fault('no_manifest');
    const manifest = bytes && this.parsed(Manifest, bytes, MANIFEST, 'manifest_unreadable');
    await this.checkSignature(bytes, manifest);
    if (!manifest) return;
    this.report = manifest.report;
    await this.checkTimestamp(manifest);
    await this.checkFiles(manifest);
    const report = await this.readReport(manifest);
    if (report) await this.checkCitations(report, manifest);
  }

  private fault(code: BundleFaultCode, name: string | null = null, listedAs?: string): void {
    this.faults.push({ code, name, ...(listedAs === undefined ? {} : { listedAs }) });
  }

  /** The bytes of a file that nothing vouches for; null where it is not there. */
  private async small(name: string): Promise<Uint8Array | null> {
    if (!this.zip.names.includes(name)) return null;
    const bytes = await this.zip.read(name);
    return bytes && bytes.length <= MAX_MANIFEST_BYTES ? bytes : new Uint8Array();
  }

  private parsed<Schema extends z.ZodType>(
    schema: Schema,
    bytes: Uint8Array,
    name: string,
    code: BundleFaultCode,
  ): z.output<Schema> | null {
    try {
      return schema.parse(JSON.parse(decoder.decode(bytes)));
    } catch {
      this.fault(code, name);
      return null;
    }
  }

  private async checkSignature(signed: Uint8Array | null, manifest: Manifest | null) {
    const bytes = await this.small(SIGNATURE);
    if (!bytes) return this.fault('no_signature');
    const signature = this.parsed(Signature, bytes, SIGNATURE, 'signature_unreadable');
    if (!signature) return;
    const { publicKey } = signature;
    const isValid =
      signed &&
      (manifest && manifest.publicKey !== publicKey
        ? false
        : await this.checking.isSigned(signature, signed));
    if (isValid === false) this.fault('signature_wrong', SIGNATURE);
    const { expectedKey } = this.checking;
    const isExpected = expectedKey === undefined ? null : expectedKey === publicKey;
    if (isExpected === false) this.fault('other_key', SIGNATURE);
    this.signer = { publicKey, desk: manifest?.desk ?? null, isValid, isExpected };
  }

  private async checkTimestamp(manifest: Manifest): Promise<void> {
    if (!manifest.timestamp) return;
    const response = await this.small(TIMESTAMP);
    if (!response) return this.fault('removed', TIMESTAMP);
    const stamped = await this.small(SIGNATURE);
    if (!stamped) return;
    const fits = response.length <= MAX_TIMESTAMP_BYTES;
    const { timestampOf, authorities } = this.checking;
    this.timestamp = await timestampOf(fits ? response : new Uint8Array(), stamped, authorities);
    if (this.timestamp.fault) this.fault(this.timestamp.fault, TIMESTAMP);
  }

  private async checkFiles({ files, timestamp }: Manifest): Promise<void> {
    const listed = new Map(files.map((file) => [file.name, file]));
    const there = new Set(this.zip.names);
    const removed = files.filter(({ name }) => !there.has(name));
    const all = files.reduce((sum, { size }) => sum + size, 0);
    let done = 0;
    for (const name of this.zip.names) {
      if (name === MANIFEST || name === SIGNATURE || name === timestamp) continue;
      this.checking.onStep?.({ doing: 'files', done: Math.min(done, all), of: all });
      const bytes = await this.zip.read(name);
      const hash = bytes && (await this.checking.sha256(bytes));
      done += bytes?.length ?? 0;
      const file = listed.get(name);
      if (file) {
        if (hash === file.sha256 && bytes?.length === file.size) this.whole.add(name);
        else this.fault('altered', name);
        continue;
      }
      const at = removed.findIndex(({ sha256 }) => sha256 === hash);
      const [former] = at < 0 ? [] : removed.splice(at, 1);
      if (former) this.fault('renamed', name, former.name);
      else this.fault('added', name);
    }
    for (const { name } of removed) this.fault('removed', name);
    this.files = { whole: this.whole.size, listed: listed.size };
  }

  private async readReport(manifest: Manifest): Promise<Report | null> {
    if (!manifest.files.some(({ name }) => name === REPORT_JSON)) this.fault('no_report');
    if (!this.whole.has(REPORT_JSON)) return null;
    const bytes = (await this.zip.read(REPORT_JSON)) ?? new Uint8Array();
    const report = this.parsed(Report, bytes, REPORT_JSON, 'report_unreadable');
    const named = JSON.stringify(manifest.report);
    if (report && JSON.stringify(headingOf(report)) !== named) {
      this.fault('report_differs', REPORT_JSON);
    }
    return report;
  }

  /** By copies, so that the text of each is read once; told in the order of the report. */
  private async checkCitations(report: Report, { copies, files }: Manifest): Promise<void> {
    const known = new Map(copies.map((copy) => [copy.captureId, copy]));
    const cited = citationsOf(report);
    const outcomes = new Map<(typeof cited)[number], CitationCheck['outcome']>();
    const byCopy = Map.groupBy(cited, ({ citation }) => citation.copy?.captureId ?? null);
    let done = 0;
    for (const [captureId, ones] of byCopy) {
      this.checking.onStep?.({ doing: 'copies', done, of: byCopy.size });
      done += 1;
      const copy = (captureId !== null && known.get(captureId)) || null;
      const hashes = ones.map(({ citation }) => citation.copy?.sha256 ?? '');
      const isSame = copy && this.isCited(copy, hashes, files);
      const texts = isSame ? await this.textsOf(copy) : { kept: null, anew: null };
      for (const one of ones) outcomes.set(one, outcomeOf(one.citation, copy, texts));
    }
    this.citations = cited.map((one) => ({
      ...one.told,
      outcome: outcomes.get(one) ?? 'not_checked',
    }));
    if (this.citations.some(({ outcome }) => outcome === 'missing')) this.fault('words_missing');
    // With the report whole, a copy that cannot be used is one that a fault names already, or one
    // that the manifest leaves out.
    if (cited.some(({ citation }) => citation.copy && !known.has(citation.copy.captureId))) {
      this.fault('copy_differs', MANIFEST);
    }
  }

  /** The bytes have to be those of the copy that the report cites, not just those of the manifest. */
  private isCited(
    { bytes, sha256, withheld }: BundledCopy,
    cited: readonly string[],
    files: Manifest['files'],
  ): boolean {
    const listed = files.find(({ name }) => name === bytes)?.sha256;
    const isSame =
      cited.every((hash) => hash === sha256) &&
      (bytes === null ? withheld !== null : withheld === null && listed === sha256);
    if (!isSame) this.fault('copy_differs', bytes ?? MANIFEST);
    return isSame;
  }

  private async textsOf(copy: BundledCopy): Promise<CopyTexts> {
    const none = { kept: null, anew: null };
    if (!copy.text || !copy.bytes) return none;
    if (!this.whole.has(copy.text) || !this.whole.has(copy.bytes)) return none;
    const kept = new TextDecoder().decode((await this.zip.read(copy.text)) ?? new Uint8Array());
    const { textOf } = this.checking;
    const bytes = textOf && (await this.zip.read(copy.bytes));
    return { kept, anew: textOf && bytes ? await textOf(copy, bytes) : null };
  }
}
