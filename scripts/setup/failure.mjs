/** A reason to stop that people can act on: its message is the one line they see. */
export class Failure extends Error {
  /**
   * @param {string} message
   * @param {ErrorOptions} [options]
   */
  constructor(message, options) {
    super(message, options);
    this.name = 'Failure';
  }
}

const expected = ['Failure', 'EnvironmentError', 'ClaimdeskError'];

/**
 * Tells of an error on stderr: in one line when it is of a kind people can act on, with its stack
 * when it is a fault of the program.
 * @param {unknown} error
 */
export function tell(error) {
  const isExpected = error instanceof Error && expected.includes(error.name);
  console.error(`claimdesk: ${isExpected ? error.message : stackOf(error)}`);
}

/** @param {unknown} error */
const stackOf = (error) => (error instanceof Error && error.stack) || String(error);
