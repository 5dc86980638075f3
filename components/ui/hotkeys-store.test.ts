import { describe, expect, it, vi } from 'vitest';
import { keyWords, matchesStroke, parseKeys } from '@/components/ui/hotkey-strokes';
import { HotkeysStore } from '@/components/ui/hotkeys-store';

const press = (
  key: string,
  held: Partial<Record<'ctrl' | 'meta' | 'alt' | 'shift', true>> = {},
) => ({
  key,
  ctrlKey: held.ctrl ?? false,
  metaKey: held.meta ?? false,
  altKey: held.alt ?? false,
  shiftKey: held.shift ?? false,
});
const matches = (keys: string, ...[key, held]: Parameters<typeof press>) =>
  parseKeys(keys).some((stroke) => matchesStroke(press(key, held), stroke));

describe('a shortcut', () => {
  it('needs its modifiers, and no others', () => {
    expect(matches('Mod+K', 'k', { ctrl: true })).toBe(true);
    expect(matches('Mod+K', 'k', { meta: true })).toBe(true);
    expect(matches('Mod+K', 'k')).toBe(false);
    expect(matches('j', 'j', { ctrl: true })).toBe(false);
    expect(matches('j', 'J', { shift: true })).toBe(false);
    expect(matches('Shift+J', 'J', { shift: true })).toBe(true);
  });

  it('takes a symbol however the keyboard makes it', () => {
    expect(matches('?', '?', { shift: true })).toBe(true);
    expect(matches('?', '?')).toBe(true);
    expect(matches('/', '/', { shift: true })).toBe(true);
  });

  it('is written as the machine names its keys', () => {
    expect(keyWords('Mod+K', true)).toEqual([['⌘', 'K']]);
    expect(keyWords('g a', false)).toEqual([['g'], ['a']]);
    expect(keyWords('Mod+Enter', false)).toEqual([['Ctrl', 'Enter']]);
  });
});

describe('HotkeysStore', () => {
  const plain = { plainKeys: true };
  const command = (id: string, keys: string, run = vi.fn()) => ({
    id,
    keys,
    run,
    label: id,
    section: 'Test',
  });

  it('runs a chord only when both keys come in time', () => {
    const store = new HotkeysStore();
    const go = command('go', 'g a');
    store.set('page', [go]);
    store.press(press('g'), 0, plain);
    store.press(press('a'), 5000, plain);
    expect(go.run).not.toHaveBeenCalled();
    store.press(press('g'), 6000, plain);
    store.press(press('a'), 6400, plain);
    expect(go.run).toHaveBeenCalledOnce();
  });

  it('still takes the second key of a broken chord for itself', () => {
    const store = new HotkeysStore();
    const next = command('next', 'j');
    store.set('page', [command('go', 'g a'), next]);
    store.press(press('g'), 0, plain);
    store.press(press('j'), 100, plain);
    expect(next.run).toHaveBeenCalledOnce();
  });

  it('rests plain keys while somebody types, not those with Ctrl', () => {
    const store = new HotkeysStore();
    const next = command('next', 'j');
    const palette = command('palette', 'Mod+K');
    store.set('page', [next, palette]);
    expect(store.press(press('j'), 0, { plainKeys: false })).toBe(false);
    expect(store.press(press('k', { ctrl: true }), 1, { plainKeys: false })).toBe(true);
    expect(next.run).not.toHaveBeenCalled();
    expect(palette.run).toHaveBeenCalledOnce();
  });

  it('lets the latest of two commands with the same keys answer, and the first again when it goes', () => {
    const store = new HotkeysStore();
    const first = command('a', 'j');
    const second = command('b', 'j');
    store.set('page', [first]);
    store.set('dialog', [second]);
    store.press(press('j'), 0, plain);
    store.remove('dialog');
    store.press(press('j'), 1, plain);
    expect(second.run).toHaveBeenCalledOnce();
    expect(first.run).toHaveBeenCalledOnce();
  });

  it('tells listeners of a new label, not of a new function', () => {
    const store = new HotkeysStore();
    const listener = vi.fn();
    store.set('page', [command('a', 'j')]);
    store.subscribe(listener);
    store.set('page', [command('a', 'j')]);
    expect(listener).not.toHaveBeenCalled();
    store.set('page', [{ ...command('a', 'j'), label: 'Another' }]);
    expect(listener).toHaveBeenCalledOnce();
  });

  it('leaves its keys to a field that has a meaning for them', () => {
    const store = new HotkeysStore();
    const undo = { ...command('undo', 'Mod+Z'), restsInFields: true };
    store.set('page', [undo]);
    const keys = press('z', { ctrl: true });
    expect(store.press(keys, 0, { plainKeys: false, isInField: true })).toBe(false);
    expect(undo.run).not.toHaveBeenCalled();
    expect(store.press(keys, 0, plain)).toBe(true);
    expect(undo.run).toHaveBeenCalledOnce();
  });

  it('does not run what is disabled', () => {
    const store = new HotkeysStore();
    const settle = { ...command('settle', 's'), isDisabled: true };
    store.set('page', [settle]);
    expect(store.press(press('s'), 0, plain)).toBe(false);
  });
});
