import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import type { FormState } from '@/lib/domain/form-state';

type Props = { state: FormState<unknown>; isPending: boolean; href: string };

/** Saves settings; where somebody else saved newer ones meanwhile, over them, once it is asked for. */
export function SaveSettings({ state, isPending, href }: Props) {
  const newerVersion =
    state.status === 'error' && state.code === 'stale_version' && state.facts.currentVersion;
  return (
    <div className="flex flex-wrap gap-3">
      <Button type="submit" variant="primary" isPending={isPending}>
        Save
      </Button>
      {newerVersion && (
        <>
          <Button type="submit" name="overVersion" value={String(newerVersion)} variant="danger">
            Save mine over the newer settings
          </Button>
          <Link href={href} target="_blank" look="quiet">
            See the newer settings
          </Link>
        </>
      )}
    </div>
  );
}
