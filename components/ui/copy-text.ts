import { showToast } from '@/components/ui/toast-queue';

/** Puts a text where it can be pasted from, and says so; or says that the browser does not let it. */
export async function copyText(text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    showToast({ title: done, tone: 'success' });
  } catch {
    showToast({ title: 'Copy it by hand: the browser does not allow it here.', tone: 'danger' });
  }
}
