/** A file as a service makes it. */
type Printed = { mediaType: string; fileName: string; body: string };

/** A printed report or bibliography as a file to save. The name is ASCII: a slug and an extension. */
export const downloadOf = ({ body, mediaType, fileName }: Printed): Response =>
  new Response(body, {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${fileName}"`,
      'x-content-type-options': 'nosniff',
    },
  });
