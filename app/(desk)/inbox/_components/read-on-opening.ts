import { markRead, markUnread } from '@/app/(desk)/inbox/actions';
import { showToast } from '@/components/ui/toast-queue';
import { toFormData } from '@/components/ui/use-press-action';
import { idle } from '@/lib/domain/form-state';

/**
 * Marks an entry of the inbox as read because it is opened; its undo is offered at the page it leads to.
 * Not in a transition of React's, which would hold the way to the claim until the server has answered;
 * where it does not answer, the entry stays unread and nothing is lost.
 */
export async function readOnOpening(id: string): Promise<void> {
  const fields = { ids: [id] };
  const state = await markRead(idle as never, toFormData(fields)).catch(() => idle);
  if (state.status !== 'ok') return;
  const onUndo = () => void markUnread(idle as never, toFormData(fields));
  showToast({ title: 'Marked as read.', tone: 'success', undo: { onUndo } });
}
