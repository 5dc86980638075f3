import type { ChosenPassage } from '@/lib/domain/source/citation';

/** Where in a copy the quoted words were chosen, as a form sends it. */
export function PassageFields({ chosen }: { chosen: ChosenPassage }) {
  return Object.entries(chosen).map(([name, value]) => (
    <input key={name} type="hidden" name={`passage.${name}`} value={value} />
  ));
}
