import { encode } from 'uqr';

/** A picture of squares: the path of the dark ones, in a square `size` units wide with its margin. */
export type QrCode = { size: number; path: string };

/** The text as a QR code with the margin of four modules that ISO/IEC 18004 asks for. */
export function qrCodeOf(text: string): QrCode {
  const { size, data } = encode(text, { border: 4, ecc: 'M' });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return { size, path };
}
