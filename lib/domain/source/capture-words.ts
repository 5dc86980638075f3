import type { Capture, CaptureOrigin } from '@/lib/domain/source/capture';

/** How a copy came here, in words that follow “Copy”. */
export const originWords: Record<CaptureOrigin, string> = {
  address: 'fetched from its address',
  upload: 'uploaded as a file',
  browser: 'sent by a browser',
  archive: 'out of a web archive',
  visit: 'fetched on a later visit',
};

const kinds: readonly (readonly [RegExp, string])[] = [
  [/^(?:text\/html|application\/xhtml\+xml)$/, 'Web page'],
  [/^application\/pdf$/, 'PDF'],
  [/wordprocessingml/, 'Word document'],
  [/^image\//, 'Picture'],
  [/^text\/markdown$/, 'Markdown'],
  [/^text\//, 'Text'],
];

/** What a copy is, for people; the media type itself where nothing better is known. */
export const captureKindWords = ({ mediaType }: Pick<Capture, 'mediaType'>): string =>
  kinds.find(([pattern]) => pattern.test(mediaType))?.[1] ?? mediaType;
