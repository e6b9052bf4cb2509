import { v5 as uuidv5 } from 'uuid';
import type { ApplicationId } from './application.events';

const namespace = '7d0c5b52-5a5e-4f0e-9a53-64a1c0b7f8e4';

/** Of the application that a command starts: it tells nothing of when, which a jury that is not to know who applies could make something of. */
export const applicationIdOf = (commandId: string): ApplicationId => uuidv5(commandId, namespace) as ApplicationId;
