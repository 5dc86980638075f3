/** Signed bytes from their base64. */
export const bytesOf = (base64: string): Int8Array =>
  new Int8Array(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)).buffer);

/** Signed halves of bytes, from -8 to 7, the high half of each byte first. */
export function halfBytesOf(base64: string): Int8Array {
  const bytes = bytesOf(base64);
  const halves = new Int8Array(bytes.length * 2);
  bytes.forEach((byte, at) => {
    halves[2 * at] = byte >> 4;
    halves[2 * at + 1] = (byte << 28) >> 28;
  });
  return halves;
}
