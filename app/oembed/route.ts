import { z } from 'zod';
import { oembedXml } from '@/lib/domain/report/public/oembed';
import { publicAnswer } from '@/lib/http/public-answer';
import { publicJson, publicQuery, publicRefusal, tooMany } from '@/lib/http/public-api';
import { openEmbed } from '@/lib/services/reports/open-claims';

const pixels = z.coerce.number().int().positive().optional();
const Asked = z.object({
  url: z.string().max(2_000),
  format: z.string().default('json'),
  maxwidth: pixels,
  maxheight: pixels,
});

/** How a page of the desk's own is put into another one (https://oembed.com), open to all. */
export async function GET(request: Request): Promise<Response> {
  const refusal = await tooMany(request);
  if (refusal) return refusal;
  const asked = Asked.safeParse(publicQuery(request));
  if (!asked.success) {
    const words = 'Give an address as “url”, and sizes as whole numbers.';
    return publicRefusal(request, 400, 'INVALID_ARGUMENT', words);
  }
  const { url, format, maxwidth, maxheight } = asked.data;
  if (format !== 'json' && format !== 'xml') {
    return new Response('Ask for json or xml.', { status: 501 });
  }
  const embed = await openEmbed(url, { maxWidth: maxwidth, maxHeight: maxheight });
  if (!embed) {
    return publicRefusal(request, 404, 'NOT_FOUND', 'Nothing of this desk is published there.');
  }
  if (format === 'json') return publicJson(request, embed);
  return publicAnswer(request, { mediaType: 'text/xml; charset=utf-8', body: oembedXml(embed) });
}
