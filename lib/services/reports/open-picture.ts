import { pngOf } from '@/lib/adapters/png';
import type { PublishedReport } from '@/lib/data/reports';
import { pictureOf } from '@/lib/domain/report/public/picture';

/** The picture that is shown where the address of a published report is shared: PNG, open to all. */
export const openPicture = ({ report }: PublishedReport): Uint8Array => pngOf(pictureOf(report));
