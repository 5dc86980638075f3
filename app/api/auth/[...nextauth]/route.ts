import NextAuth from 'next-auth';
import { authOptions } from '@/lib/auth/options';

type Segment = { params: Promise<{ nextauth: string[] }> };

const handler = (request: Request, segment: Segment): Promise<Response> =>
  NextAuth(request as never, segment as never, authOptions()) as Promise<Response>;

export { handler as GET, handler as POST };
