import { authorsOf, HEAD_BLOCKS, isByline, isPictureCredit } from '@/lib/domain/article/credits';
import type { Piece } from '@/lib/domain/article/lay-out';

/** `isSet`: the text itself says that it is no credit. */
export type ReadPiece = Piece & { isSet?: true };

/** The pieces with bylines and picture credits told from paragraphs, and whom the bylines name. */
export function credited(pieces: readonly ReadPiece[]): { pieces: Piece[]; authors: string[] } {
  const authors: string[] = [];
  const told = pieces.map(({ isSet, ...piece }, index): Piece => {
    if (piece.kind !== 'paragraph' || isSet) return piece;
    if (isPictureCredit(piece.text)) return { ...piece, kind: 'credit' };
    if (index >= HEAD_BLOCKS || !isByline(piece.text)) return piece;
    authors.push(...authorsOf(piece.text));
    return { ...piece, kind: 'credit' };
  });
  return { pieces: told, authors: [...new Set(authors)] };
}
