import { type FileHandle, open } from 'node:fs/promises';
import { bundleCrypto } from '@/lib/adapters/bundle-crypto/bundle-crypto';
import { readCapture } from '@/lib/adapters/capture-reader/read-capture';
import { outcomeWords } from '@/lib/domain/bundle/check-words';
import { faultWords } from '@/lib/domain/bundle/fault';
import { type BundledCopy, PublicKey } from '@/lib/domain/bundle/manifest';
import type { ReadableBytes } from '@/lib/domain/bundle/read-zip';
import { citationsWords, filesWords, reportWords, signerWords } from '@/lib/domain/bundle/told';
import { type BundleCheck, verifyBundle } from '@/lib/domain/bundle/verify';
import { type Command, expectArguments, fromCaller, WrongUsage } from '@/scripts/commands/command';
import { Failure } from '@/scripts/setup/failure.mjs';

export const verifyCommand: Command = {
  summary: "check a report's bundle, without a desk",
  usage: `verify FILE [--key KEY]

Checks the bundle of a report: who signed it, whether anything was altered, and of every citation
whether the quoted words stand in the captured bytes, which it reads anew. Opens no database and asks
no network. KEY is the public key that is expected, as the desk publishes it under
/.well-known/claimdesk.json; without, any key will do and is named. Exits with 1 where anything does
not hold, and names it; what could not be checked is said and no fault.`,
  options: { key: { type: 'string' } },

  async run({ positionals, values: { key } }) {
    const [named = ''] = expectArguments(positionals, 'FILE');
    if (key !== undefined && !PublicKey.safeParse(key).success) {
      throw new WrongUsage('The --key is 43 letters, digits, - and _.');
    }
    const file = await open(fromCaller(named)).catch((cause) => {
      throw new Failure(`cannot read ${named} (${cause.code}).`, { cause });
    });
    try {
      const check = await verifyBundle(await readableFile(file), {
        ...bundleCrypto,
        textOf,
        ...(key === undefined ? {} : { expectedKey: key }),
      });
      for (const line of told(check)) console.log(printable(line));
      const faults = check.faults.map(faultWords);
      if (check.signer?.isValid === null) faults.push('The signature could not be checked.');
      if (faults.length > 0) {
        throw new Failure(['the bundle does not hold.', ...faults].map(printable).join('\n  '));
      }
      console.log('Everything that could be checked holds.');
    } finally {
      await file.close();
    }
  },
};

async function readableFile(file: FileHandle): Promise<ReadableBytes> {
  const { size } = await file.stat();
  return {
    size,
    async read(start, end) {
      const bytes = Buffer.alloc(Math.max(0, end - start));
      let at = 0;
      while (at < bytes.length) {
        const { bytesRead } = await file.read(bytes, at, bytes.length - at, start + at);
        if (bytesRead === 0) break;
        at += bytesRead;
      }
      return bytes.subarray(0, at);
    },
  };
}

async function textOf(copy: BundledCopy, bytes: Uint8Array): Promise<string> {
  const { mediaType, charset, url, fileName } = copy;
  const name = fileName ?? url ?? '';
  return (await readCapture({ bytes, mediaType: mediaType ?? '', charset, name, url })).text;
}

function told(check: BundleCheck): string[] {
  const report = reportWords(check);
  const citations = check.citations.flatMap((one) => [
    `Claim ${one.claim}, source ${one.reference}: ${one.source}`,
    ...(one.quote === null ? [] : [`  “${one.quote}”`]),
    `  ${outcomeWords[one.outcome]}`,
  ]);
  return [
    ...(report ? [report] : []),
    signerWords(check),
    ...(report ? [filesWords(check)] : []),
    ...citations,
    ...(check.citations.length > 0 ? [citationsWords(check.citations)] : []),
  ];
}

/** Without what would move a terminal's cursor or turn its letters around: the file may be anybody's. */
const printable = (line: string): string =>
  line.replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ');
