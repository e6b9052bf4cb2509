import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, randomFillSync } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config';

/** Secrets of this installation, all derived from one master key: losing it means losing the vault. */
export class Keys {
  private readonly derived = new Map<string, Buffer>();

  private constructor(private readonly master: Buffer) {}

  /** From TANDEM_MASTER_KEY, else from `keys/master.key` (0600) in the data folder, made on first use. */
  static load(config: Pick<Config, 'masterKey' | 'dataDir'>): Keys {
    if (config.masterKey) return new Keys(Buffer.from(config.masterKey, 'base64'));
    return new Keys(
      Buffer.from(
        secretFile(config.dataDir, 'master.key', () => randomBytes(32).toString('base64')),
        'base64',
      ),
    );
  }

  /** 32 bytes for one purpose. */
  derive(purpose: string): Buffer {
    const known =
      this.derived.get(purpose) ??
      Buffer.from(hkdfSync('sha256', this.master, Buffer.alloc(0), `tandem.${purpose}`, 32));
    this.derived.set(purpose, known);
    return known;
  }

  /** A keyed hash for look-ups (e-mail, identity) and for the bodies of commands; hex. */
  hash(purpose: string, text: string): string {
    return createHmac('sha256', this.derive(purpose)).update(text).digest('hex');
  }
}

/** The content of a 0600 file under `keys/`, made once also when several processes start together. */
export function secretFile(dataDir: string, name: string, make: () => string): string {
  const folder = join(dataDir, 'keys');
  mkdirSync(dataDir, { recursive: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, name);
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    const draft = join(folder, `.${name}.${String(process.pid)}`);
    writeFileSync(draft, make() + '\n', { mode: 0o600 });
    try {
      linkSync(draft, file); // whoever links first made the key
    } catch {
      // another process was first
    }
    unlinkSync(draft);
    return readFileSync(file, 'utf8').trim();
  }
}

const ivBytes = 12;
const tagBytes = 16;

const ivs = Buffer.alloc(512 * ivBytes);
let ivsUsed = ivs.length;

/** Random and used once; many are drawn at a time, because a draw costs more than the encryption. */
function freshIv(): Buffer {
  if (ivsUsed === ivs.length) {
    randomFillSync(ivs);
    ivsUsed = 0;
  }
  return Buffer.from(ivs.subarray(ivsUsed, (ivsUsed += ivBytes)));
}

/** AES-256-GCM as `iv | tag | ciphertext`; `aad` binds the words to their place. */
export function encrypt(key: Buffer, aad: string, plain: Buffer): Buffer {
  const iv = freshIv();
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(aad));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

/** @throws when the key, the place or a single byte is another. */
export function decrypt(key: Buffer, aad: string, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, ivBytes)).setAAD(Buffer.from(aad));
  decipher.setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes));
  return Buffer.concat([decipher.update(sealed.subarray(ivBytes + tagBytes)), decipher.final()]);
}
