/** A fault of the set-up that the user can mend: printed as two lines, without a stack. */
export class SetupError extends Error {
  constructor(message, fix, exitCode = 1) {
    super(message);
    this.name = 'SetupError';
    this.fix = fix;
    this.exitCode = exitCode;
  }
}
