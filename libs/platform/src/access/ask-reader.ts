import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { v5 as uuidv5 } from 'uuid';
import { Keys } from '#platform/config';
import { type Instant, instant, type Position } from '#platform/domain';
import type { Ask } from '#platform/event-store';
import { besideIn, isOrdered, newId } from '#platform/ids';
import type { PointInTime, Reading } from '#platform/read-models';
import { type Identity, People } from './people';
import { TokenVerifier } from './token-verifier';

declare module 'fastify' {
  interface FastifyRequest {
    /** Business time at which the request was complete, set in `preValidation`. */
    receivedAt?: Instant;
    /** The body as it came, for the idempotency check. */
    rawBody?: string;
    correlationId: string;
    ifMatch?: number | undefined;
    readAfter?: Position | undefined;
    asOf?: PointInTime | undefined;
    identity?: Identity;
    ask?: Ask | undefined;
  }
}
export type AskingRequest = FastifyRequest;
export type Asker = Reading & { readonly at: Instant };

const namespace = '6f0c2f0e-5a0b-4a5e-9a57-0c8f3f6c1f7d';

/** Turns a request into an Ask: who, when, under which command id. */
@Injectable()
export class AskReader {
  constructor(
    private readonly verifier: TokenVerifier,
    private readonly people: People,
    private readonly keys: Keys,
  ) {}

  async identityOf(request: AskingRequest): Promise<Identity | undefined> {
    const [scheme, token, ...rest] = (request.headers.authorization ?? '').split(' ');
    if (scheme?.toLowerCase() !== 'bearer' || !token || rest.length > 0) return undefined;
    return this.verifier.verify(token);
  }

  async askOf(
    request: AskingRequest,
    identity: Identity,
    again: () => Promise<Ask>,
    mayBeRemembered: boolean,
  ): Promise<Ask | undefined> {
    const receivedAt = request.receivedAt ?? instant(new Date().toISOString());
    const rights = await this.people.rightsOf(identity, receivedAt, mayBeRemembered);
    if (!rights) return undefined;
    const commandId = request.ask?.commandId ?? this.commandIdOf(request, identity);
    return {
      actor: rights.actor,
      rights: rights.readFrom,
      rightsFromMemory: rights.fromMemory ?? false,
      commandId,
      bodyHash: this.keys.hash('bodyHash', request.rawBody ?? ''),
      correlationId: request.correlationId,
      causationId: commandId,
      receivedAt,
      ifMatch: request.ifMatch,
      again,
    };
  }

  /** In order of time where it can be: then the indexes on ids of streams and events grow at their end. */
  private commandIdOf(request: AskingRequest, { issuer, subject }: Identity): string {
    const key = request.headers['idempotency-key'];
    if (typeof key !== 'string') return newId();
    const name = JSON.stringify([issuer, subject, request.method, request.url.split('?')[0], key]);
    return isOrdered(key) ? besideIn(key, name) : uuidv5(name, namespace);
  }
}
