/** Up to two letters that stand for a person: of the first and the last part of the name. */
export function initialsOf(name: string): string {
  const parts = name
    .split(/[\s\p{Pd}]+/u)
    .map((part) => part.match(/\p{L}|\p{N}/u)?.[0])
    .filter((letter) => letter !== undefined);
  const first = parts[0] ?? '?';
  const last = parts.length > 1 ? parts.at(-1) : '';
  return `${first}${last}`.toLocaleUpperCase();
}
