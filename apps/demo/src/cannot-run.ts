/** The demo cannot run like this; the message is one sentence that says why. */
export class CannotRun extends Error {
  constructor(
    message: string,
    readonly exitCode: 1 | 2 = 1, // 2: it was asked in a way that means nothing
  ) {
    super(message);
  }
}
