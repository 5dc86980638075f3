const units = ['bytes', 'kB', 'MB', 'GB'];

/** A number of bytes for people: “1 byte”, “12 kB”, “3.4 MB”. */
export function byteWords(bytes: number): string {
  if (bytes === 1) return '1 byte';
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  const value = bytes / 1000 ** power;
  return `${value < 10 && power > 0 ? Math.round(value * 10) / 10 : Math.round(value)} ${units[power]}`;
}
