import { type Cipher, createCipheriv, createDecipheriv } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Keys } from '#platform/config';
import type { Position } from '#platform/domain';
import { LogGeneration } from '#platform/event-store';

const seal = 0x54_41_4e_44_45_4d_00_01n; // tells our tokens from forged ones

/** Positions as clients see them: one encrypted block, so that they tell neither counts nor order. */
@Injectable()
export class PositionTokens {
  private readonly key: Buffer;
  private readonly cipher: Cipher; // in this mode each block stands alone, so that one cipher serves all

  constructor(keys: Keys, { number }: LogGeneration) {
    this.key = keys.derive(number === 0 ? 'position' : `position.${String(number)}`);
    this.cipher = createCipheriv('aes-256-ecb', this.key, null).setAutoPadding(false);
  }

  toToken(position: Position): string {
    const block = Buffer.alloc(16);
    block.writeBigUInt64BE(BigInt(position), 0);
    block.writeBigUInt64BE(seal, 8);
    return this.cipher.update(block).toString('base64url');
  }

  /** Undefined for anything that is not a token of this installation. */
  toPosition(token: string): Position | undefined {
    const sealed = Buffer.from(token, 'base64url');
    if (sealed.length !== 16) return undefined;
    const decipher = createDecipheriv('aes-256-ecb', this.key, null).setAutoPadding(false);
    const block = Buffer.concat([decipher.update(sealed), decipher.final()]);
    if (block.readBigUInt64BE(8) !== seal) return undefined;
    return block.readBigUInt64BE(0).toString().padStart(20, '0') as Position;
  }
}
