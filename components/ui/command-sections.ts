import type { Command } from '@/components/ui/hotkeys-store';

/** Commands under their section's heading, both in the order they were registered; of two with one id the last stays. */
export function inSections(commands: readonly Command[]): [section: string, Command[]][] {
  const latest = new Map(commands.map((command) => [command.id, command]));
  const sections = new Map<string, Command[]>();
  for (const command of latest.values()) {
    sections.set(command.section, [...(sections.get(command.section) ?? []), command]);
  }
  return [...sections];
}
