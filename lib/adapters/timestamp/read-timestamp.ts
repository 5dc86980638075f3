import { type AsnType, fromBER, OctetString, Sequence } from 'asn1js';
import {
  Certificate,
  CertificateChainValidationEngine,
  ExtKeyUsage,
  SignedData,
  type SignerInfo,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';
import type { TimestampReading } from '@/lib/domain/bundle/verify';

const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
const EXTENDED_KEY_USAGE = '2.5.29.37';
const COMMON_NAME = '2.5.4.3';

/** SigningCertificate (RFC 2634), which is by SHA-1, and its successor (RFC 5035). */
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.12';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';

const hashes: Record<string, string> = {
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};

type Parsed = { token: SignedData; info: TSTInfo; signer: SignerInfo; certificate: Certificate };

/**
 * Judges a time-stamp response (RFC 3161) about these bytes: that it is about them, that its signature
 * fits, and that the certificate is one for timestamps and was valid then.
 * @param authorities certificates in DER; what none of them vouches for is not known.
 */
export async function readTimestamp(
  response: Uint8Array,
  stamped: Uint8Array,
  authorities?: readonly Uint8Array[],
): Promise<TimestampReading> {
  const parsed = parse(response);
  if (!parsed) return { fault: 'timestamp_unreadable', at: null, authority: null, isKnown: null };
  const told = { at: parsed.info.genTime.toISOString(), authority: nameOf(parsed.certificate) };
  const fault = await faultOf(parsed, stamped);
  if (fault || !authorities) return { fault, ...told, isKnown: null };
  const isKnown = await isVouchedFor(parsed, authorities);
  return { fault: isKnown ? null : 'timestamp_unknown', ...told, isKnown };
}

/** The number that a request and its answer have in common, in hexadecimal; null where it has none. */
export function nonceOf(response: Uint8Array): string | null {
  const nonce = parse(response)?.info.nonce;
  return nonce ? hexOf(nonce.valueBlock.valueHexView) : null;
}

/** Of a whole number: without the zeros before it. */
export const hexOf = (bytes: Uint8Array): string =>
  bytes.reduce((hex, byte) => hex + byte.toString(16).padStart(2, '0'), '').replace(/^0+/, '');

function parse(response: Uint8Array): Parsed | null {
  try {
    const { offset, result } = fromBER(response);
    if (offset !== response.length) return null;
    const { status, timeStampToken } = new TimeStampResp({ schema: result });
    if (Number(status.status) !== 0 || !timeStampToken) return null;
    const token = new SignedData({ schema: timeStampToken.content });
    const { eContentType, eContent } = token.encapContentInfo;
    const [signer, ...more] = token.signerInfos;
    if (eContentType !== TST_INFO || !eContent || !signer || more.length > 0) return null;
    const info = TSTInfo.fromBER(eContent.getValue());
    const certificate = certificateOf(token, signer);
    return certificate && { token, info, signer, certificate };
  } catch {
    return null;
  }
}

/** The one that the signature names; RFC 3161 has it named by its issuer and number. */
function certificateOf(token: SignedData, { sid }: SignerInfo): Certificate | null {
  const found = certificatesIn(token).find(
    ({ issuer, serialNumber }) =>
      'serialNumber' in sid && issuer.isEqual(sid.issuer) && serialNumber.isEqual(sid.serialNumber),
  );
  return found ?? null;
}

const certificatesIn = ({ certificates = [] }: SignedData): Certificate[] =>
  certificates.filter((one) => one instanceof Certificate);

async function faultOf(parsed: Parsed, stamped: Uint8Array): Promise<TimestampReading['fault']> {
  const { info, certificate } = parsed;
  const { hashAlgorithm, hashedMessage } = info.messageImprint;
  const imprint = await digest(hashes[hashAlgorithm.algorithmId], stamped);
  if (!imprint || !areSame(imprint, hashedMessage.valueBlock.valueHexView)) {
    return 'timestamp_differs';
  }
  if (!(await isSigned(parsed, stamped))) return 'timestamp_wrong';
  const { notBefore, notAfter } = certificate;
  const wasValid = notBefore.value <= info.genTime && info.genTime <= notAfter.value;
  return wasValid && isForTimestamps(certificate) ? null : 'timestamp_unfit';
}

/** Also that what is signed is this kind of content, by this very certificate. */
async function isSigned(parsed: Parsed, stamped: Uint8Array): Promise<boolean> {
  const { token, signer } = parsed;
  const [type, ...more] = attributes(signer, CONTENT_TYPE);
  if (more.length > 0 || type?.valueBlock.toString() !== TST_INFO) return false;
  if (!(await namesCertificate(parsed))) return false;
  try {
    return await token.verify({ signer: 0, data: bufferOf(stamped) });
  } catch {
    return false;
  }
}

const attributes = ({ signedAttrs }: SignerInfo, oid: string): AsnType[] =>
  (signedAttrs?.attributes ?? [])
    .filter(({ type }) => type === oid)
    .flatMap(({ values }) => values as AsnType[]);

/** The first certificate that the signed attribute names by its hash is the one of the signature. */
async function namesCertificate({ signer, certificate }: Parsed): Promise<boolean> {
  const [second] = attributes(signer, SIGNING_CERTIFICATE_V2);
  const [first] = attributes(signer, SIGNING_CERTIFICATE);
  const [certificates] = itemsOf(second ?? first);
  const [algorithm, ...rest] = itemsOf(itemsOf(certificates)[0]);
  const given = [algorithm, ...rest].find((item) => item instanceof OctetString);
  const [oid] = itemsOf(algorithm);
  const byDefault = second ? 'SHA-256' : 'SHA-1';
  const name = oid ? hashes[oid.valueBlock.toString()] : byDefault;
  const hash = await digest(name, derOf(certificate));
  return hash !== null && given !== undefined && areSame(hash, given.valueBlock.valueHexView);
}

const itemsOf = (value: AsnType | undefined): AsnType[] =>
  value instanceof Sequence ? (value.valueBlock.value as AsnType[]) : [];

/** RFC 3161, 2.3: for this purpose alone, and critically so. */
function isForTimestamps({ extensions = [] }: Certificate): boolean {
  const usage = extensions.find(({ extnID }) => extnID === EXTENDED_KEY_USAGE);
  const purposes = usage?.parsedValue instanceof ExtKeyUsage ? usage.parsedValue.keyPurposes : [];
  return usage?.critical === true && purposes.length === 1 && purposes[0] === TIME_STAMPING;
}

async function isVouchedFor(
  { token, info, certificate }: Parsed,
  authorities: readonly Uint8Array[],
): Promise<boolean> {
  try {
    const own = derOf(certificate);
    if (authorities.some((der) => areSame(der, own))) return true;
    const trustedCerts = authorities.map((der) => Certificate.fromBER(bufferOf(der)));
    const others = certificatesIn(token).filter((one) => one !== certificate);
    // The last is the one to be judged.
    const certs = [...others, certificate];
    const chain = new CertificateChainValidationEngine({
      trustedCerts,
      certs,
      checkDate: info.genTime,
    });
    return (await chain.verify()).result;
  } catch {
    return false;
  }
}

function nameOf({ subject }: Certificate): string {
  const names = subject.typesAndValues;
  const common = names.find(({ type }) => type === COMMON_NAME) ?? names.at(-1);
  return String(common?.value.valueBlock.value ?? '');
}

async function digest(name: string | undefined, bytes: Uint8Array): Promise<Uint8Array | null> {
  return name === undefined
    ? null
    : new Uint8Array(await crypto.subtle.digest(name, bufferOf(bytes)));
}

const derOf = (certificate: Certificate) => new Uint8Array(certificate.toSchema().toBER());

/** In memory of their own. */
const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

const areSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);
