import { redirect } from 'next/navigation';
import { currentActor } from '@/lib/auth/session';

export default async function HomePage() {
  redirect((await currentActor()) ? '/articles' : '/sign-in');
}
