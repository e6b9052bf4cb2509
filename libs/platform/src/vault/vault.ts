import { randomBytes } from 'node:crypto';
import { setImmediate as others } from 'node:timers/promises';
import { ConfigurationError, decrypt, encrypt, type Keys } from '#platform/config';
import type { Database, Migration, Queryable } from '#platform/database';
import type { VaultRef } from '#platform/domain';
import type { SealedWords } from '#platform/event-store';
import { newId } from '#platform/ids';
import { Memory } from '#platform/memory';

export const vaultMigrations: readonly Migration[] = [
  {
    name: 'vault-1',
    sql: `create table vault_key (subject text primary key, wrapped bytea, created_at timestamptz not null default now(), destroyed_at timestamptz)`,
  },
];

const atOnce = 500; // words that are opened before others have their turn; keys in one statement

interface WantedKey {
  readonly subject: string;
  readonly done: (key: Buffer) => void;
  readonly fail: (error: unknown) => void;
}

/** Personal words of a subject such as `person-<id>` or `application-<id>`: one key a subject, one immutable row a version. */
export class Vault {
  private readonly wrappingKey: Buffer;
  private readonly known: Memory<string, Promise<Buffer>>;
  private readonly wanted: WantedKey[] = [];

  constructor(
    private readonly database: Database,
    keys: Keys,
    mostKeys = 5_000,
  ) {
    this.known = new Memory(mostKeys);
    this.wrappingKey = keys.derive('vault');
  }

  /** @throws ConfigurationError when the words here were sealed under another master key. */
  async verifyKey(): Promise<void> {
    try {
      await this.loadKey('installation');
    } catch (error) {
      if (!isWrongKey(error)) throw error;
      throw new ConfigurationError(
        'These data were sealed under another master key: set TANDEM_MASTER_KEY, or put back keys/master.key of this data folder.',
      );
    }
  }

  /** Encrypts under the subject's key; the result is stored with the events that name `vaultRef`, or by `store`. */
  async seal(subject: string, field: string, text: string): Promise<SealedWords & { readonly vaultRef: VaultRef }> {
    const ref = newId();
    const sealed = encrypt(await this.keyOf(subject), `${ref}|${subject}|${field}`, Buffer.from(text));
    return { ref, subject, field, sealed, vaultRef: `vault:${ref}` as VaultRef };
  }

  async store(words: readonly SealedWords[], tx: Queryable = this.database): Promise<void> {
    if (words.length === 0) return;
    await tx.query(
      `insert into vault_words (ref, subject, field, sealed) select * from unnest($1::uuid[], $2::text[], $3::text[], $4::bytea[])`,
      [words.map((w) => w.ref), words.map((w) => w.subject), words.map((w) => w.field), words.map((w) => w.sealed)],
    );
  }

  /** The words behind the references, in one query; null where subject or words were erased. */
  async open(refs: readonly VaultRef[]): Promise<ReadonlyMap<VaultRef, string | null>> {
    const found = new Map<VaultRef, string | null>(refs.map((ref) => [ref, null]));
    if (refs.length === 0) return found;
    const rows = await this.database.query<{
      ref: string;
      subject: string;
      field: string;
      sealed: Buffer;
      wrapped: Buffer;
    }>(
      `select w.ref, w.subject, w.field, w.sealed, k.wrapped from vault_words w join vault_key k using (subject)
       where w.ref = any($1::uuid[]) and k.wrapped is not null`,
      [[...found.keys()].map((ref) => ref.slice('vault:'.length))],
    );
    for (const [n, { ref, subject, field, sealed, wrapped }] of rows.entries()) {
      if (n % atOnce === atOnce - 1) await others();
      const key = decrypt(this.wrappingKey, subject, wrapped);
      found.set(`vault:${ref}` as VaultRef, decrypt(key, `${ref}|${subject}|${field}`, sealed).toString());
    }
    return found;
  }

  /** Destroys the key of a subject and the words under it; no key is ever made for it again. Asked twice, it is so already. */
  async erase(subject: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.query(
        `insert into vault_key (subject, wrapped, destroyed_at) values ($1, null, now())
         on conflict (subject) do update set wrapped = null, destroyed_at = coalesce(vault_key.destroyed_at, now())`,
        [subject],
      );
      await tx.query('delete from vault_words where subject = $1', [subject]);
    });
    this.known.delete(subject); // after it: until then the key is there to be read again
  }

  private keyOf(subject: string): Promise<Buffer> {
    const known = this.known.get(subject);
    if (known) return known;
    const key = this.loadKey(subject);
    this.known.set(subject, key);
    key.catch(() => this.known.delete(subject));
    return key;
  }

  /** Keys that are asked for in one turn of the event loop are read, and made, in one statement: one commit however many are new. */
  private loadKey(subject: string): Promise<Buffer> {
    return new Promise((done, fail) => {
      this.wanted.push({ subject, done, fail });
      if (this.wanted.length === 1) setImmediate(() => void this.loadWanted());
    });
  }

  private async loadWanted(): Promise<void> {
    const batch = this.wanted.splice(0, atOnce);
    if (this.wanted.length > 0) setImmediate(() => void this.loadWanted());
    try {
      const wrapped = await this.keysOf(batch.map(({ subject }) => subject));
      for (const { subject, done, fail } of batch) {
        const found = wrapped.get(subject);
        if (found === null) fail(new Error('these words belong to a subject that was erased'));
        else if (found) answer(() => decrypt(this.wrappingKey, subject, found), done, fail);
        else this.loadKey(subject).then(done, fail); // another process made it between our snapshot and our insert
      }
    } catch (error) {
      for (const { fail } of batch) fail(error);
    }
  }

  /** In the order of subjects, so that two processes which make the same keys never wait for each other in a ring. */
  private async keysOf(subjects: readonly string[]): Promise<ReadonlyMap<string, Buffer | null>> {
    const fresh = subjects.map((subject) => encrypt(this.wrappingKey, subject, randomBytes(32)));
    const rows = await this.database.query<{ subject: string; wrapped: Buffer | null }>(
      `with asked as (select * from unnest($1::text[], $2::bytea[]) asked(subject, wrapped)),
       made as (insert into vault_key (subject, wrapped) select subject, wrapped from asked order by subject
         on conflict do nothing returning subject, wrapped)
       select subject, wrapped from made union all select subject, k.wrapped from vault_key k join asked using (subject)`,
      [subjects, fresh],
    );
    return new Map(rows.map(({ subject, wrapped }) => [subject, wrapped]));
  }
}

function answer(make: () => Buffer, done: (key: Buffer) => void, fail: (error: unknown) => void): void {
  try {
    done(make());
  } catch (error) {
    fail(error);
  }
}

export const isVaultRef = (value: unknown): value is VaultRef =>
  typeof value === 'string' && /^vault:[0-9a-f-]{36}$/.test(value);

/** What AES-GCM says when the key is another. */
const isWrongKey = (error: unknown): boolean => error instanceof Error && /unable to authenticate/i.test(error.message);
