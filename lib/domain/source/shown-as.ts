import type { Capture } from '@/lib/domain/source/capture';
import { isWebPage } from '@/lib/domain/source/media-type';

/** How a copy's own bytes are shown in a browser: made safe, page by page, as a picture; null: not at all. */
export type ShownAs = 'page' | 'pdf' | 'picture' | null;

/** Pictures that hold no more than a picture. SVG is a program's text and is saved, not shown. */
const PICTURES: ReadonlySet<string> = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
]);

export function shownAs({ mediaType }: Pick<Capture, 'mediaType'>): ShownAs {
  if (isWebPage(mediaType)) return 'page';
  if (mediaType === 'application/pdf') return 'pdf';
  return PICTURES.has(mediaType) ? 'picture' : null;
}

const endings: Record<string, string> = {
  'text/html': 'html',
  'application/xhtml+xml': 'xhtml',
  'application/pdf': 'pdf',
  'text/plain': 'txt',
  'text/markdown': 'md',
  'text/csv': 'csv',
  'application/json': 'json',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/svg+xml': 'svg',
};

/** The name that a copy's bytes are saved under, in ASCII: the day, the hash's beginning, what it is. */
export function fileNameOf({
  capturedAt,
  sha256,
  mediaType,
}: Pick<Capture, 'capturedAt' | 'sha256' | 'mediaType'>): string {
  return `copy-${capturedAt.slice(0, 10)}-${sha256.slice(0, 12)}.${endings[mediaType] ?? 'bin'}`;
}
