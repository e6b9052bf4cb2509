/** The embedded PostgreSQL cannot run here; the message is one sentence that says why and what to do. */
export class PostgresUnavailable extends Error {}
