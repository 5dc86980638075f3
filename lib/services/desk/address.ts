import { deskSettings } from '@/lib/data/desk';
import { type Reader, reader } from '@/lib/data/transaction';
import { env } from '@/lib/env';

/** What the desk's addresses begin with: its public address where its settings have one. */
export const addressBy = ({ url }: { url?: string | null | undefined }): string =>
  url ?? env().NEXTAUTH_URL;

/** The same, by the settings as they are. */
export const addressOfDesk = async (db: Reader = reader()): Promise<string> =>
  addressBy(await deskSettings(db));
