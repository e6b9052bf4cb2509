const codes = /^(08|57P|ECONN|EPIPE)/; // PostgreSQL's classes for connections and for going down or coming up, then the system's
const messages =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** Whether the database could not be reached, or was lost on the way: trying again later may help. */
export function isConnectionLoss(error: unknown): boolean {
  const { code, message, syscall } = (error ?? {}) as { code?: unknown; message?: unknown; syscall?: unknown };
  if (syscall === 'connect') return true; // also when the socket's file is not there, or too many wait at it
  return (typeof code === 'string' && codes.test(code)) || (typeof message === 'string' && messages.test(message));
}
