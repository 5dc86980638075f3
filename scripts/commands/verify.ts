import { X509Certificate } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { bundleCrypto } from '@/lib/adapters/bundle-crypto/bundle-crypto';
import { readCapture } from '@/lib/adapters/capture-reader/read-capture';
import { outcomeWords } from '@/lib/domain/bundle/check-words';
import { faultWords } from '@/lib/domain/bundle/fault';
import { type BundledCopy, PublicKey } from '@/lib/domain/bundle/manifest';
import type { ReadableBytes } from '@/lib/domain/bundle/read-zip';
import {
  citationsWords,
  filesWords,
  printable,
  reportWords,
  signerWords,
  timestampWords,
  verdictWords,
} from '@/lib/domain/bundle/told';
import { type BundleCheck, verifyBundle } from '@/lib/domain/bundle/verify';
import {
  type Command,
  expectArguments,
  fromCaller,
  readNamed,
  WrongUsage,
} from '@/scripts/commands/command';
import { Failure } from '@/scripts/setup/failure.mjs';

export const verifyCommand: Command = {
  summary: "check a report's bundle, without a desk",
  usage: `verify FILE [--key KEY] [--authority CERTIFICATES]

Checks the bundle of a report: who signed it, whether anything was altered, and of every citation
whether the quoted words stand in the captured bytes, which it reads anew. Opens no database and asks
no network. KEY is the public key that is expected, as the desk publishes it under
/.well-known/claimdesk.json; without, any key will do and is named. CERTIFICATES is a file (PEM or DER)
with those of the timestamp authorities that are expected, or of who vouches for them; without, any will
do and is named. Exits with 1 where anything does not hold, and names it; what could not be checked is
said and no fault.`,
  options: { key: { type: 'string' }, authority: { type: 'string' } },

  async run({ positionals, values: { key, authority } }) {
    const [named = ''] = expectArguments(positionals, 'FILE');
    if (key !== undefined && !PublicKey.safeParse(key).success) {
      throw new WrongUsage('The --key is 43 letters, digits, - and _.');
    }
    const authorities = authority === undefined ? undefined : await certificatesIn(authority);
    const file = await open(fromCaller(named)).catch((cause) => {
      throw new Failure(`cannot read ${named} (${cause.code}).`, { cause });
    });
    try {
      const check = await verifyBundle(await readableFile(file), {
        ...bundleCrypto,
        textOf,
        ...(key === undefined ? {} : { expectedKey: key }),
        ...(authorities === undefined ? {} : { authorities }),
      });
      for (const line of told(check)) console.log(printable(line));
      const faults = check.faults.map(faultWords);
      if (check.signer?.isValid === null) faults.push('The signature could not be checked.');
      if (faults.length > 0) {
        throw new Failure(['the bundle does not hold.', ...faults].map(printable).join('\n  '));
      }
      console.log(verdictWords.holds);
    } finally {
      await file.close();
    }
  },
};

/** @throws Failure where there is no certificate in it. */
async function certificatesIn(named: string): Promise<Uint8Array[]> {
  const bytes = await readNamed(named);
  const text = Buffer.from(bytes).toString('latin1');
  const pem = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g);
  try {
    return (pem ?? [bytes]).map((one) => new Uint8Array(new X509Certificate(one).raw));
  } catch (cause) {
    throw new Failure(`there is no certificate in ${named}.`, { cause });
  }
}

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
    ...(report ? [`Timestamp: ${timestampWords(check)}`] : []),
    ...(report ? [filesWords(check)] : []),
    ...citations,
    ...(check.citations.length > 0 ? [citationsWords(check.citations)] : []),
  ];
}
