/** Tandem cannot run like this; the message is one sentence that says why and what to do. */
export class CannotRun extends Error {}
