/** One press: a key with the modifiers it needs. `shift` is null where the key itself implies it, as `?` does. */
export type Stroke = { key: string; mod: boolean; alt: boolean; shift: boolean | null };

/** The part of a keyboard event that is looked at. */
export type KeyPress = {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
};

/**
 * Reads a shortcut as it is written down: presses apart by spaces, modifiers before a plus.
 * "Mod" is Control, or Command on a Mac. "g a" is g and then a; "Mod+K", "Shift+Enter", "?".
 */
export function parseKeys(keys: string): Stroke[] {
  return keys.split(' ').map((press) => {
    const parts = press === '+' ? ['+'] : press.split('+');
    const key = (parts.at(-1) ?? '').toLowerCase();
    const modifiers = new Set(parts.slice(0, -1).map((part) => part.toLowerCase()));
    const isSymbol = key.length === 1 && !/[\p{L}]/u.test(key);
    return {
      key,
      mod: modifiers.has('mod'),
      alt: modifiers.has('alt'),
      shift: isSymbol ? null : modifiers.has('shift'),
    };
  });
}

export function matchesStroke(press: KeyPress, stroke: Stroke): boolean {
  return (
    press.key.toLowerCase() === stroke.key &&
    (press.ctrlKey || press.metaKey) === stroke.mod &&
    (press.altKey === stroke.alt || stroke.shift === null) &&
    (stroke.shift === null || press.shiftKey === stroke.shift)
  );
}

/** Whether the shortcut is of plain keys, which must rest while somebody types. */
export const isPlain = (strokes: readonly Stroke[]): boolean =>
  strokes.every((stroke) => !stroke.mod);

/** The words that `<kbd>` shows for each press: "Mod+K" is ⌘ and K on a Mac, Ctrl and K elsewhere. */
export function keyWords(keys: string, isMac: boolean): string[][] {
  const words: Record<string, string> = {
    mod: isMac ? '⌘' : 'Ctrl',
    alt: isMac ? '⌥' : 'Alt',
    shift: 'Shift',
    enter: 'Enter',
    escape: 'Esc',
    arrowup: '↑',
    arrowdown: '↓',
    arrowleft: '←',
    arrowright: '→',
  };
  return keys.split(' ').map((press) => {
    const parts = press === '+' ? ['+'] : press.split('+');
    return parts.map((part) => words[part.toLowerCase()] ?? part);
  });
}
