const [int8, int4, json, int4s, int8s] = [20, 23, 114, 1007, 1016];
const numbers = (text: string) => (text === '{}' ? [] : text.slice(1, -1).split(',').map(Number));
const asItIs = (text: string) => text;

/** What the event log's own queries give back; nothing here hangs on the driver's global parsers. */
export const logTypes = {
  getTypeParser(oid: number): (text: string) => unknown {
    if (oid === int8 || oid === int4) return Number;
    if (oid === json) return JSON.parse;
    return oid === int4s || oid === int8s ? numbers : asItIs;
  },
};
