/** Something the standalone started and must keep up: a server or one of our own processes. */
export interface Running {
  readonly pid: number;
  readonly ready: Promise<void>; // stays pending when it ends before
  readonly ended: Promise<End>;
  stop(): Promise<void>;
}

export interface End {
  readonly how: string; // `SIGKILL`, `exit code 1`
  readonly isFinal?: boolean; // starting it again cannot help
}
