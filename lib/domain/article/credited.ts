import { authorsOf, HEAD_BLOCKS, isByline, isPictureCredit } from '@/lib/domain/article/credits';
import type { Piece } from '@/lib/domain/article/lay-out';

/** The pieces with bylines and picture credits told from paragraphs, and whom the bylines name. */
export function credited(pieces: readonly Piece[]): { pieces: Piece[]; authors: string[] } {
  const authors: string[] = [];
  const told = pieces.map((piece, index): Piece => {
    if (piece.kind !== 'paragraph') return piece;
    if (isPictureCredit(piece.text)) return { ...piece, kind: 'credit' };
    if (index >= HEAD_BLOCKS || !isByline(piece.text)) return piece;
    authors.push(...authorsOf(piece.text));
    return { ...piece, kind: 'credit' };
  });
  return { pieces: told, authors: [...new Set(authors)] };
}
