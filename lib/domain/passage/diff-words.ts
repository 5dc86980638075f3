import { alignment } from '@/lib/domain/passage/alignment';

export type WordDiff = { kind: 'same' | 'removed' | 'added'; text: string };

/** A word, a figure, an ideograph or a mark, and the white space behind it. */
const WORD =
  /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]\p{M}*|(?:[\p{L}\p{N}\p{M}]|(?<=\p{L})['’-](?=\p{L})|(?<=\p{N})[.,](?=\p{N}))+|\S|^)(\s*)/gu;

/**
 * What changed between two texts, word by word; words are compared without the white space behind
 * them. Joining what is the same or removed gives `before`, what is the same or added gives `after`.
 * Within a change, what was removed comes first; neighbours are never of one kind.
 */
export function diffWords(before: string, after: string): WordDiff[] {
  const old = wordsOf(before);
  const now = wordsOf(after);
  const shared = alignment(
    old.map(({ word }) => word),
    now.map(({ word }) => word),
  );
  const steps: WordDiff[] = [];
  let [left, right] = [0, 0];
  for (const [nextLeft, nextRight] of [...shared, [old.length, now.length] as const]) {
    for (; left < nextLeft; left++) steps.push({ kind: 'removed', text: whole(old[left]) });
    for (; right < nextRight; right++) steps.push({ kind: 'added', text: whole(now[right]) });
    const [was, is] = [old[left++], now[right++]];
    if (was && is) steps.push(...sameWord(was, is));
  }
  return joined(steps);
}

function sameWord(was: Word, is: Word): WordDiff[] {
  if (was.space === is.space) return [{ kind: 'same', text: whole(was) }];
  return [
    { kind: 'same', text: was.word },
    { kind: 'removed', text: was.space },
    { kind: 'added', text: is.space },
  ];
}

/** Neighbours of one kind as one; within a change, all that was removed first. */
function joined(steps: readonly WordDiff[]): WordDiff[] {
  const parts: WordDiff[] = [];
  let change = { removed: '', added: '' };
  const endChange = () => {
    if (change.removed !== '') parts.push({ kind: 'removed', text: change.removed });
    if (change.added !== '') parts.push({ kind: 'added', text: change.added });
    change = { removed: '', added: '' };
  };
  for (const { kind, text } of steps) {
    if (text === '') continue;
    if (kind !== 'same') {
      change[kind] += text;
      continue;
    }
    endChange();
    const last = parts.at(-1);
    if (last?.kind === 'same') last.text += text;
    else parts.push({ kind, text });
  }
  endChange();
  return parts;
}

type Word = { word: string; space: string };

const wordsOf = (text: string): Word[] =>
  Array.from(text.matchAll(WORD), ([, word = '', space = '']) => ({ word, space }));

const whole = (word: Word | undefined): string => (word ? word.word + word.space : '');
