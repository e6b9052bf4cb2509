/** What may take long: a pure function that a thread can find. Its input and its answer are plain data, so that they can be copied. */
export interface Computation<Input, Answer> {
  readonly file: string; // `__filename` of the module that exports it
  readonly name: string; // under which it is exported there
  /** How many things it has to do with: few are not worth the way to a thread. */
  size(input: Input): number;
  run(input: Input): Answer;
}
