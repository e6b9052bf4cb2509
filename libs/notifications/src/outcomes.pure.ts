export const deliveryStates = ['queued', 'held', 'sent', 'failed', 'suppressed', 'dead'] as const;
/** `held`: waits for the end of an embargo. `failed`: to be tried again. `dead`: only a person can send it again. `suppressed`: nobody is sent it, see `reason`. */
export type DeliveryState = (typeof deliveryStates)[number];

/** Why there is nobody to send it to, or nothing to tell. */
export type Suppression = 'noAddress' | 'erased' | 'unknownPerson' | 'calledOff';

/** What an administrator is told of a delivery, with the placeholder it is about: `languageMissing callId`. */
export type Warning = `${WarningKind} ${string}`;
export type WarningKind = 'languageMissing' | 'nameMissing' | 'parameterMissing';
