import { type Cipher, createCipheriv, createDecipheriv } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Keys } from '#platform/config';
import type { Position } from '#platform/domain';
import { LogGenerations } from '#platform/event-store';

const seal = 0x54_41_4e_44_45_4d_00_01n; // tells our tokens from forged ones

/** Positions as clients see them: one encrypted block, so that they tell neither counts nor order. */
@Injectable()
export class PositionTokens {
  private readonly generations: readonly { readonly key: Buffer; readonly until: Position | null }[];
  private readonly cipher: Cipher; // in this mode each block stands alone, so that one cipher serves all

  constructor(keys: Keys, { all }: LogGenerations) {
    this.generations = all.map(({ id, until }) => ({ key: keys.derive(id ? `position.${id}` : 'position'), until }));
    this.cipher = createCipheriv('aes-256-ecb', this.generations.at(-1)!.key, null).setAutoPadding(false);
  }

  toToken(position: Position): string {
    const block = Buffer.alloc(16);
    block.writeBigUInt64BE(BigInt(position), 0);
    block.writeBigUInt64BE(seal, 8);
    return this.cipher.update(block).toString('base64url');
  }

  /** Undefined for anything that is not a token of this installation, and for what a restore did not bring back. */
  toPosition(token: string): Position | undefined {
    const sealed = Buffer.from(token, 'base64url');
    if (sealed.length !== 16) return undefined;
    for (const { key, until } of this.generations) {
      const position = opened(key, sealed);
      if (position !== undefined) return until === null || position <= until ? position : undefined;
    }
    return undefined;
  }
}

function opened(key: Buffer, sealed: Buffer): Position | undefined {
  const decipher = createDecipheriv('aes-256-ecb', key, null).setAutoPadding(false);
  const block = Buffer.concat([decipher.update(sealed), decipher.final()]);
  if (block.readBigUInt64BE(8) !== seal) return undefined;
  return block.readBigUInt64BE(0).toString().padStart(20, '0') as Position;
}
