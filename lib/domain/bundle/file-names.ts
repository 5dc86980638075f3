export const MANIFEST = 'manifest.json';
export const SIGNATURE = 'signature.json';
/** What an authority answered (RFC 3161) of the signature's file. It cannot be in what is signed. */
export const TIMESTAMP = 'timestamp.tsr';
export const REPORT_JSON = 'report.json';
export const REPORT_HTML = 'report.html';

/** Where a copy's parts stand: its bytes under their SHA-256, the rest under its id. */
export const bytesName = (sha256: string) => `copies/${sha256}`;
export const textName = (captureId: string) => `copies/${captureId}.txt`;
export const headName = (captureId: string) => `copies/${captureId}.warc-head`;

export const MAX_NAME_LENGTH = 120;

/** Small letters, digits, `-` and dots between them, in at most one folder: safe on every system. */
export const isSafeName = (name: string): boolean =>
  name.length <= MAX_NAME_LENGTH && /^(?:[a-z0-9-]+\/)?[a-z0-9-]+(?:\.[a-z0-9-]+)*$/.test(name);
