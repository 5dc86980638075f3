/** A file as a service makes it; a stream is sent while it is read. */
type Printed = {
  mediaType: string;
  fileName: string;
  body: string | Uint8Array | ReadableStream<Uint8Array>;
};

/** A printed report, a bibliography or a copy as a file to save. The name is ASCII: a slug and an extension. */
export const downloadOf = ({ body, mediaType, fileName }: Printed): Response =>
  // No bytes here are memory that threads share.
  new Response(body as BodyInit, {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${fileName}"`,
      'x-content-type-options': 'nosniff',
    },
  });
