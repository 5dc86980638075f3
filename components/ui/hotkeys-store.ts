import {
  isPlain,
  type KeyPress,
  matchesStroke,
  parseKeys,
  type Stroke,
} from '@/components/ui/hotkey-strokes';

/** Something that can be done from the keyboard: by its keys, and by name from the palette. */
export type Command = {
  id: string;
  label: string;
  /** Heading under which it is listed: "Claims", "This claim", "Go to". */
  section: string;
  /** As `parseKeys` reads it; without keys it is in the palette only. */
  keys?: string;
  run: () => void;
  isDisabled?: boolean;
  /** Rests while somebody types, as plain keys do: the field has a meaning of its own for the keys. */
  restsInFields?: boolean;
};

/** How long the second press of a chord may take, in milliseconds. */
const CHORD_PATIENCE = 1500;

type Registered = Command & { strokes: readonly Stroke[] };

/** The commands of the components that are on the page now. */
export class HotkeysStore {
  #owners = new Map<string, readonly Registered[]>();
  #listeners = new Set<() => void>();
  #list: readonly Command[] = [];
  #begun: { presses: KeyPress[]; at: number } | null = null;

  set(owner: string, commands: readonly Command[]): void {
    const before = this.#owners.get(owner);
    this.#owners.set(
      owner,
      commands.map((command) => ({
        ...command,
        strokes: command.keys ? parseKeys(command.keys) : [],
      })),
    );
    if (!before || outlineOf(before) !== outlineOf(commands)) this.#changed();
  }

  remove(owner: string): void {
    if (this.#owners.delete(owner)) this.#changed();
  }

  readonly list = (): readonly Command[] => this.#list;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Runs a command by id as its component has it now. */
  run(id: string): void {
    this.#all()
      .findLast((command) => command.id === id)
      ?.run();
  }

  /**
   * Takes one press and runs what it completes. Answers whether the press was used.
   * @param at milliseconds on any clock that runs forward
   */
  press(
    press: KeyPress,
    at: number,
    options: { plainKeys: boolean; isInField?: boolean },
  ): boolean {
    const begun = this.#begun && at - this.#begun.at < CHORD_PATIENCE ? this.#begun.presses : [];
    const usable = this.#all().filter(
      ({ strokes, isDisabled, restsInFields }) =>
        strokes.length > 0 &&
        !isDisabled &&
        !(restsInFields && options.isInField) &&
        (options.plainKeys || !isPlain(strokes)),
    );
    for (const presses of begun.length > 0 ? [[...begun, press], [press]] : [[press]]) {
      const fitting = usable.filter(({ strokes }) =>
        presses.every((one, index) => {
          const stroke = strokes[index];
          return stroke !== undefined && matchesStroke(one, stroke);
        }),
      );
      const complete = fitting.findLast(({ strokes }) => strokes.length === presses.length);
      if (complete) {
        this.#begun = null;
        complete.run();
        return true;
      }
      if (fitting.length > 0) {
        this.#begun = { presses, at };
        return true;
      }
    }
    if (!['Shift', 'Control', 'Alt', 'Meta'].includes(press.key)) this.#begun = null;
    return false;
  }

  #all(): Registered[] {
    return [...this.#owners.values()].flat();
  }

  #changed(): void {
    this.#list = this.#all();
    for (const listener of this.#listeners) listener();
  }
}

const outlineOf = (commands: readonly Command[]): string =>
  JSON.stringify(
    commands.map(({ id, label, section, keys, isDisabled }) => [
      id,
      label,
      section,
      keys,
      isDisabled,
    ]),
  );
