/** One sentence for the person at the keyboard; nothing was changed. */
export class Refused extends Error {}
