import sharp from 'sharp';
import { fontsFor } from '@/lib/adapters/report-files/pdf/fonts';
import { typeset, withCommonBlanks } from '@/lib/adapters/report-files/pdf/typst';
import type { Picture } from '@/lib/domain/report/public/picture';

/** A report's picture as PNG, in the script of its article; the same report gives the same bytes. */
export async function drawPicture(picture: Picture): Promise<Uint8Array> {
  const json = withCommonBlanks(JSON.stringify(picture));
  const fonts = fontsFor(json, picture.language);
  const [lang = 'en'] = picture.language.toLowerCase().split('-');
  const setting = JSON.stringify({ serif: fonts.serif, sans: fonts.sans, lang });
  const { compiler, result } = typeset(
    'picture.typ',
    { 'picture.json': json, 'setting.json': setting },
    fonts,
  );
  // The letters are outlines in it: no font of this machine has a part in the picture.
  const svg = compiler.plainSvg(result);
  return await sharp(Buffer.from(svg))
    .resize(picture.width, picture.height)
    .flatten({ background: '#f8f8f5' })
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
}
