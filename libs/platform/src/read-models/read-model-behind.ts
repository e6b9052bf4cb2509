/** The rows do not show the wished-for position yet: 503 `readModelBehind`, to be asked again. */
export class ReadModelBehind extends Error {
  constructor(options?: ErrorOptions) {
    super('readModelBehind', options);
  }
}
