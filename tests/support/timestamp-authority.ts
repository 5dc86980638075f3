import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' };
const HASH = 'SHA-256';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
const DAY_MS = 86_400_000;

type Issued = { certificate: pkijs.Certificate; key: CryptoKey };

export type Authority = {
  /** Certificates in DER: of who stamps, and of who vouches for it. */
  certificate: Uint8Array;
  root: Uint8Array;
  /** What it answers to a request, at that time. */
  answer(request: Uint8Array, at?: Date): Promise<Uint8Array>;
};

type Made = {
  name?: string;
  /** What its certificate is for. */
  purposes?: string[];
  isCritical?: boolean;
};

let serial = 0;

/** A timestamp authority (RFC 3161) with a root of its own. */
export async function makeAuthority(made: Made = {}): Promise<Authority> {
  const { name = 'Clockwork', purposes = [TIME_STAMPING], isCritical = true } = made;
  const root = await issue(`${name} Root`, null, [basicConstraints()]);
  const usage = new pkijs.ExtKeyUsage({ keyPurposes: purposes });
  const signer = await issue(name, root, [
    new pkijs.Extension({
      extnID: '2.5.29.37',
      critical: isCritical,
      extnValue: usage.toSchema().toBER(),
    }),
  ]);
  return {
    certificate: derOf(signer.certificate),
    root: derOf(root.certificate),
    answer: (request, at = new Date()) => answerOf(request, at, signer, root),
  };
}

/** A request as a desk sends it. */
export async function timestampRequest(bytes: Uint8Array): Promise<Uint8Array> {
  const request = new pkijs.TimeStampReq({
    version: 1,
    messageImprint: await pkijs.MessageImprint.create(HASH, bufferOf(bytes)),
    certReq: true,
  });
  return new Uint8Array(request.toSchema().toBER());
}

/** The authority on a port of this machine; counts what it is asked. */
export async function serveAuthority(
  respond: (request: Uint8Array) => Promise<Uint8Array> | Uint8Array | null,
) {
  let asked = 0;
  const server = createServer(async (request, response) => {
    asked += 1;
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const answer = await respond(Buffer.concat(parts));
    // Null: it keeps whoever asks waiting.
    if (answer)
      response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(answer);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked: () => asked,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function answerOf(
  request: Uint8Array,
  at: Date,
  signer: Issued,
  root: Issued,
): Promise<Uint8Array> {
  const asked = pkijs.TimeStampReq.fromBER(bufferOf(request));
  const info = new pkijs.TSTInfo({
    version: 1,
    policy: '1.2.3.4.1',
    messageImprint: asked.messageImprint,
    serialNumber: number(),
    genTime: at,
    ...(asked.nonce ? { nonce: asked.nonce } : {}),
  });
  const content = info.toSchema().toBER();
  const signed = new pkijs.SignedData({
    version: 3,
    encapContentInfo: new pkijs.EncapsulatedContentInfo({
      eContentType: pkijs.id_eContentType_TSTInfo,
      eContent: new asn1js.OctetString({ valueHex: content }),
    }),
    signerInfos: [
      new pkijs.SignerInfo({
        version: 1,
        sid: new pkijs.IssuerAndSerialNumber({
          issuer: signer.certificate.issuer,
          serialNumber: signer.certificate.serialNumber,
        }),
        signedAttrs: new pkijs.SignedAndUnsignedAttributes({
          type: 0,
          attributes: [
            attribute(
              '1.2.840.113549.1.9.3',
              new asn1js.ObjectIdentifier({ value: pkijs.id_eContentType_TSTInfo }),
            ),
            attribute('1.2.840.113549.1.9.4', await hashed(content)),
            attribute('1.2.840.113549.1.9.16.2.47', await signingCertificate(signer.certificate)),
          ],
        }),
      }),
    ],
    certificates: [signer.certificate, root.certificate],
  });
  await signed.sign(signer.key, 0, HASH);
  const response = new pkijs.TimeStampResp({
    status: new pkijs.PKIStatusInfo({ status: pkijs.PKIStatus.granted }),
    timeStampToken: new pkijs.ContentInfo({
      contentType: pkijs.ContentInfo.SIGNED_DATA,
      content: signed.toSchema(true),
    }),
  });
  return new Uint8Array(response.toSchema().toBER());
}

const attribute = (type: string, value: asn1js.AsnType) =>
  new pkijs.Attribute({ type, values: [value] });

const hashed = async (bytes: ArrayBuffer) =>
  new asn1js.OctetString({ valueHex: await crypto.subtle.digest(HASH, bytes) });

/** SigningCertificateV2 (RFC 5035), by SHA-256, which it need not name. */
const signingCertificate = async (certificate: pkijs.Certificate) =>
  sequence(sequence(sequence(await hashed(bufferOf(derOf(certificate))))));

const sequence = (...value: asn1js.AsnType[]) => new asn1js.Sequence({ value });

async function issue(
  name: string,
  issuer: Issued | null,
  extensions: pkijs.Extension[],
): Promise<Issued> {
  const keys = await crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const certificate = new pkijs.Certificate({
    version: 2,
    serialNumber: number(),
    extensions,
  });
  certificate.subject.typesAndValues.push(
    new pkijs.AttributeTypeAndValue({
      type: '2.5.4.3',
      value: new asn1js.Utf8String({ value: name }),
    }),
  );
  certificate.issuer = issuer?.certificate.subject ?? certificate.subject;
  certificate.notBefore.value = new Date(Date.now() - DAY_MS);
  certificate.notAfter.value = new Date(Date.now() + DAY_MS);
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign(issuer?.key ?? keys.privateKey, HASH);
  return { certificate, key: keys.privateKey };
}

const basicConstraints = () =>
  new pkijs.Extension({
    extnID: '2.5.29.19',
    critical: true,
    extnValue: new pkijs.BasicConstraints({ cA: true }).toSchema().toBER(),
  });

function number(): asn1js.Integer {
  serial += 1;
  return new asn1js.Integer({ value: serial });
}

const derOf = (certificate: pkijs.Certificate) =>
  new Uint8Array(certificate.toSchema(true).toBER());

const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

/** A certificate as `openssl` and people keep it. */
export const pemOf = (der: Uint8Array): string =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(der)
    .toString('base64')
    .replaceAll(/(.{64})/g, '$1\n')}\n-----END CERTIFICATE-----\n`;
