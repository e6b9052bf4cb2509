import { createLocalJWKSet, createRemoteJWKSet, type JWTPayload, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { Overloaded } from '#platform/event-store';
import { Memory } from '#platform/memory';
import type { Identity } from './people';

const algorithms = ['ES256', 'ES384', 'RS256', 'PS256', 'EdDSA'];
const maxCached = 5_000;

/** Verifies bearer tokens against the issuer's keys: signature, issuer, audience, expiry, type; real time, never business time. */
export class TokenVerifier {
  private readonly verified = new Memory<string, { identity: Identity; until: number }>(maxCached);

  constructor(
    private readonly issuer: string,
    private readonly audience: string,
    private readonly keys: JWTVerifyGetKey,
  ) {}

  /** Reads the issuer's discovery document for the address of its keys. */
  static async of(issuer: string, audience: string): Promise<TokenVerifier> {
    const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const response = await fetch(address, { signal: AbortSignal.timeout(10_000) });
    if (!response.ok)
      throw new Error(`OIDC_ISSUER ${issuer} does not answer its discovery document (${response.status}).`);
    const { jwks_uri: uri, issuer: name } = (await response.json()) as { jwks_uri: string; issuer: string };
    if (name !== issuer) throw new Error(`OIDC_ISSUER is ${issuer}, but the issuer there calls itself ${name}.`);
    return new TokenVerifier(name, audience, createRemoteJWKSet(new URL(uri)));
  }

  static local(issuer: string, audience: string, jwks: Parameters<typeof createLocalJWKSet>[0]): TokenVerifier {
    return new TokenVerifier(issuer, audience, createLocalJWKSet(jwks));
  }

  /** Undefined when the token is not to be trusted, whatever the reason. @throws Overloaded when the issuer's keys cannot be read */
  async verify(token: string): Promise<Identity | undefined> {
    const known = this.verified.get(token);
    if (known && known.until > Date.now()) return known.identity;
    this.verified.delete(token);
    try {
      const { payload, protectedHeader } = await jwtVerify(token, this.keys, {
        issuer: this.issuer,
        audience: this.audience,
        algorithms,
      });
      if (!/^(at\+)?jwt$/i.test(protectedHeader.typ ?? 'jwt') || !payload.sub || !payload.exp) return undefined;
      return this.remember(token, identityOf(payload), payload.exp * 1000);
    } catch (error) {
      if (isIssuerAway(error)) throw new Overloaded('the keys of the issuer cannot be read', { cause: error });
      return undefined;
    }
  }

  private remember(token: string, identity: Identity, until: number): Identity {
    this.verified.set(token, { identity, until });
    return identity;
  }
}

/** No answer, another one than 200, or one that is no key set: that says nothing about the token. */
function isIssuerAway(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  const codes = ['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC'];
  return message === 'fetch failed' || (code !== undefined && codes.includes(code));
}

function identityOf(payload: JWTPayload): Identity {
  const email =
    payload['email_verified'] === true && typeof payload['email'] === 'string' ? payload['email'] : undefined;
  const name = typeof payload['name'] === 'string' ? payload['name'].slice(0, 120) : undefined;
  return { issuer: payload.iss!, subject: payload.sub!, email, name };
}
