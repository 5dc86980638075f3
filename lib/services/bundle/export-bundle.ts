import { z } from 'zod';
import { objectStore } from '@/lib/adapters/object-store/object-store';
import { warcHead } from '@/lib/adapters/warc/warc-head';
import { captureById, captureTextOf, exchangeOf } from '@/lib/data/captures';
import { protections } from '@/lib/data/citations';
import { latestReport, reportByNumber } from '@/lib/data/reports';
import { sha256 } from '@/lib/data/sha256';
import { reader } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import { BoundedMap } from '@/lib/domain/bounded-map';
import {
  bytesName,
  headName,
  MANIFEST,
  REPORT_HTML,
  REPORT_JSON,
  SIGNATURE,
  TIMESTAMP,
  textName,
} from '@/lib/domain/bundle/file-names';
import { MAX_BUNDLE_BYTES, MAX_FILE_BYTES } from '@/lib/domain/bundle/limits';
import {
  type BundledCopy,
  headingOf,
  type ListedFile,
  type Manifest,
  printManifest,
  printSignature,
  type Withheld,
} from '@/lib/domain/bundle/manifest';
import { type BundleFile, writeZip } from '@/lib/domain/bundle/write-zip';
import { ClaimdeskError, isClaimdeskError, notFound } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import { printHtml } from '@/lib/domain/report/formats/html';
import { printJson } from '@/lib/domain/report/formats/json';
import type { PrintStep } from '@/lib/domain/report/print-steps';
import type { Report, ReportCopy } from '@/lib/domain/report/report';
import { PROTECTED_SOURCE } from '@/lib/domain/source/protection';
import { deskSigner } from '@/lib/services/bundle/signing-key';
import { timestampOf } from '@/lib/services/bundle/timestamp';
import { parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { assembleReport } from '@/lib/services/reports/assemble-report';

const BundleInput = z.object({
  articleId: Id,
  number: z.coerce.number().int().positive().optional(),
});

export type ExportedBundle = {
  mediaType: 'application/zip';
  fileName: string;
  body: ReadableStream<Uint8Array>;
  /** Why the authority that is set gave no timestamp; null where it did, or none is set. */
  noTimestamp: string | null;
};

/**
 * A report as a signed bundle: the one of that number, the newest one published, or while none is
 * published a preview. All of it is read once before the answer begins, to hash it, and again while it
 * is sent, one copy at a time.
 * @throws ClaimdeskError `not_found`, `too_large`, `object_store_failed`.
 */
export async function exportBundle(
  context: Context,
  input: z.input<typeof BundleInput>,
): Promise<ExportedBundle> {
  const report = await reportToBundle(context, input);
  const { files, noTimestamp } =
    preparedPlans().get(await planKey(report)) ?? (await bundleOf(report));
  return {
    mediaType: 'application/zip',
    fileName: `${report.slug ?? 'preview'}.bundle.zip`,
    body: streamOf(writeZip(loaded(files))),
    noTimestamp,
  };
}

/**
 * Reads all of a bundle before it is asked for, telling how far that is; `exportBundle` then begins
 * at once, for a while.
 * @throws ClaimdeskError as `exportBundle`.
 */
export async function prepareBundle(
  context: Context,
  input: z.input<typeof BundleInput>,
  onStep: (step: PrintStep) => void,
  signal: AbortSignal,
): Promise<void> {
  const report = await reportToBundle(context, input);
  const plan = await bundleOf(report, onStep, signal);
  preparedPlans().set(await planKey(report), plan);
}

async function reportToBundle(
  context: Context,
  input: z.input<typeof BundleInput>,
): Promise<Report> {
  authorize(context.actor, 'report.preview');
  authorize(context.actor, 'source.read');
  const { articleId, number } = parse(BundleInput, input);
  const published = number
    ? await reportByNumber(reader(), articleId, number)
    : await latestReport(reader(), articleId);
  if (number && !published) throw notFound('report');
  return published?.report ?? (await assembleReport(reader(), articleId, null));
}

/** Makes the next piece only when it is asked for. */
const streamOf = (pieces: AsyncGenerator<Uint8Array, void, void>) =>
  new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value } = await pieces.next();
      // No bytes here are memory that threads share.
      if (value) controller.enqueue(value as Uint8Array<ArrayBuffer>);
      else controller.close();
    },
    async cancel() {
      await pieces.return();
    },
  });

/** A file that can be had again, so that none has to be kept. */
type PlannedFile = ListedFile & { load: () => Promise<Uint8Array> };

async function* loaded(files: readonly PlannedFile[]): AsyncGenerator<BundleFile> {
  for (const { name, load } of files) yield { name, bytes: await load() };
}

type Plan = { files: PlannedFile[]; noTimestamp: string | null };

/** How many plans are kept, and for how long: until the download that they were made for begins. */
const MOST_PLANS = 4;
const KEPT_MS = 60_000;

/** Of the whole process, which holds this module more than once. */
const shared = globalThis as typeof globalThis & { [key: symbol]: ExpiringPlans };
const PLANS = Symbol.for('claimdesk.prepared-bundles');

class ExpiringPlans {
  private readonly kept = new BoundedMap<Plan>(MOST_PLANS);

  get = (key: string): Plan | undefined => this.kept.get(key);

  set(key: string, plan: Plan): void {
    this.kept.set(key, plan);
    setTimeout(() => this.kept.delete(key), KEPT_MS).unref();
  }
}

function preparedPlans(): ExpiringPlans {
  shared[PLANS] ??= new ExpiringPlans();
  return shared[PLANS];
}

/** Another one once a source is protected, or what the report says has changed. */
const planKey = async (report: Report): Promise<string> =>
  sha256(JSON.stringify([report, [...(await hiddenCopies(report))].sort()]));

async function bundleOf(
  report: Report,
  onStep: (step: PrintStep) => void = () => undefined,
  signal?: AbortSignal,
): Promise<Plan> {
  const parts: Parts[] = [];
  const hidden = await hiddenCopies(report);
  const all = citedCopies(report);
  for (const [index, cited] of all.entries()) {
    signal?.throwIfAborted();
    onStep({
      words: `Reading copy ${index + 1} of ${all.length}`,
      share: index / (all.length + 1),
    });
    parts.push(hidden.has(cited.captureId) ? withheld(cited, 'protected') : await partsOf(cited));
  }
  const files = [
    planned(REPORT_HTML, utf8(printHtml(report))),
    planned(REPORT_JSON, utf8(printJson(report))),
    // Two copies may be of the same bytes.
    ...new Map(parts.flatMap((part) => part.files.map((file) => [file.name, file]))).values(),
  ];
  if (files.reduce((sum, { size }) => sum + size, 0) > MAX_BUNDLE_BYTES / 2) {
    throw new ClaimdeskError(
      'too_large',
      'The copies that this report cites are too large for a bundle.',
    );
  }
  signal?.throwIfAborted();
  onStep({ words: 'Signing the bundle', share: all.length / (all.length + 1) });
  const { publicKey, sign } = await deskSigner();
  const signedWith = (timestamp: Manifest['timestamp']) => {
    const manifest = utf8(
      printManifest({
        format: 'claimdesk-bundle',
        version: 1,
        publicKey,
        desk: report.desk,
        report: headingOf(report),
        timestamp,
        copies: parts.map(({ copy }) => copy),
        files,
      }),
    );
    const signature = printSignature({
      algorithm: 'Ed25519',
      publicKey,
      signature: sign(manifest),
    });
    return [planned(MANIFEST, manifest), planned(SIGNATURE, utf8(signature))] as const;
  };
  const { number, article } = report;
  if (number === null) return { files: [...signedWith(null), ...files], noTimestamp: null };
  // Signed is also that there is one: nobody can take it out unnoticed.
  const [manifest, signature] = signedWith(TIMESTAMP);
  const timestamp = await timestampOf(await signature.load(), { articleId: article.id, number });
  if (timestamp.response === null) {
    return { files: [...signedWith(null), ...files], noTimestamp: timestamp.why };
  }
  const stamped = planned(TIMESTAMP, timestamp.response);
  return { files: [manifest, signature, stamped, ...files], noTimestamp: null };
}

/** In the order of their first citation. */
const citedCopies = ({ claims }: Report): ReportCopy[] => [
  ...new Map(
    claims
      .flatMap(({ citations }) => citations.flatMap(({ copy }) => copy ?? []))
      .map((copy) => [copy.captureId, copy]),
  ).values(),
];

/**
 * The copies that would tell who a protected source is: its own, which a report of before it was
 * protected may name, and those in whose words the report replaces a name.
 */
async function hiddenCopies({ claims }: Report): Promise<Set<string>> {
  const ids = new Set((await protections(reader())).map(({ sourceId }) => sourceId));
  const hidden = claims
    .flatMap(({ citations }) => citations)
    .filter(({ sourceId, quote }) => ids.has(sourceId) || quote?.includes(PROTECTED_SOURCE));
  return new Set(hidden.flatMap(({ copy }) => copy?.captureId ?? []));
}

type Parts = { copy: BundledCopy; files: PlannedFile[] };

const withheld = ({ captureId, sha256 }: ReportCopy, why: Withheld): Parts => ({
  copy: {
    captureId,
    sha256,
    withheld: why,
    bytes: null,
    text: null,
    head: null,
    mediaType: null,
    charset: null,
    url: null,
    fileName: null,
  },
  files: [],
});

async function partsOf({ captureId }: ReportCopy): Promise<Parts> {
  const capture = await captureById(reader(), captureId);
  const { headers } = await exchangeOf(reader(), captureId);
  const why = capture.byteLength > MAX_FILE_BYTES ? 'too_large' : await whyLost(capture.sha256);
  const bytes: PlannedFile[] = why
    ? []
    : [
        {
          name: bytesName(capture.sha256),
          size: capture.byteLength,
          sha256: capture.sha256,
          load: () => objectStore().get(capture.sha256),
        },
      ];
  const loadText = async () => utf8((await captureTextOf(reader(), captureId)).text);
  const text = { ...planned(textName(captureId), await loadText()), load: loadText };
  const head = planned(headName(captureId), warcHead({ ...capture, headers }));
  return {
    copy: {
      captureId,
      sha256: capture.sha256,
      withheld: why,
      bytes: bytes[0]?.name ?? null,
      text: text.name,
      head: head.name,
      mediaType: capture.mediaType,
      charset: capture.charset,
      url: capture.finalUrl ?? capture.requestedUrl,
      fileName: capture.fileName,
    },
    files: [...bytes, text, head],
  };
}

/** Reads the bytes, so that an answer that has begun does not break off for want of them. */
async function whyLost(hash: string): Promise<Withheld | null> {
  try {
    await objectStore().get(hash);
    return null;
  } catch (error) {
    const isLost =
      isClaimdeskError(error) && ['object_missing', 'object_altered'].includes(error.code);
    if (isLost) return 'lost';
    throw error;
  }
}

const planned = (name: string, bytes: Uint8Array): PlannedFile => ({
  name,
  size: bytes.length,
  sha256: sha256(bytes),
  load: async () => bytes,
});

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
