import { Role } from '@/lib/domain/access/actor';

/** What each role may do, for whoever gives it. */
const hints: Record<Role, string> = {
  administrator: 'Everything an editor may, and members and settings',
  editor: 'Articles, verdicts and reports, and all a reviewer may',
  reviewer: 'Claims, sources and assessments',
  reader: 'Reads everything, changes nothing',
};

const labels: Record<Role, string> = {
  administrator: 'Administrator',
  editor: 'Editor',
  reviewer: 'Reviewer',
  reader: 'Reader',
};

export const roleLabel = (role: Role): string => labels[role];

export const roleOptions = Role.options.map((role) => ({
  id: role,
  label: labels[role],
  hint: hints[role],
}));
