import type { Embargo, Embargoed, TextParameters } from '#platform/domain';

/** A context's answer to how long its things are to be kept from people. */
export interface EmbargoSource extends Pick<Embargoed, 'initiated'> {
  readonly parameter: string; // such as `callId`: a message that names one is about it
  /** As the log has it at this moment. @throws when it is not seen in time: to be asked again */
  embargoOf(id: string): Promise<Embargo | undefined>;
}

/** The embargoes on what these parameters name. Ask what time it is before: what was called off by then is in the log. */
export async function embargoesOn(
  sources: readonly EmbargoSource[],
  parameters: TextParameters,
): Promise<readonly Embargoed[]> {
  const asked = sources.map(async (source) => {
    const id = parameters[source.parameter];
    const until = typeof id === 'string' ? await source.embargoOf(id) : undefined;
    return until ? [{ until, initiated: source.initiated }] : [];
  });
  return (await Promise.all(asked)).flat();
}
