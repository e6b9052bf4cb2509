/** Brings the data of an event of one version into the shape of the next. Pure, and it never fails on what a release wrote. */
export interface Upcaster<Old extends object = never, New extends object = object> {
  readonly type: string;
  readonly from: number; // the version it reads; it gives the one after
  upcast(data: Old): New;
}
