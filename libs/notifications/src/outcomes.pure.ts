export const deliveryStates = ['queued', 'sent', 'failed', 'suppressed', 'dead'] as const;
/** `failed`: to be tried again. `dead`: only a person can send it again. `suppressed`: there is nobody to send it to, see `reason`. */
export type DeliveryState = (typeof deliveryStates)[number];

/** Why there is nobody to send it to. */
export type Suppression = 'noAddress' | 'erased' | 'unknownPerson';

/** What an administrator is told of a delivery, with the placeholder it is about: `languageMissing callId`. */
export type Warning = `${WarningKind} ${string}`;
export type WarningKind = 'languageMissing' | 'nameMissing' | 'parameterMissing';
