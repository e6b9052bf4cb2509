import { generateKeyPairSync } from 'node:crypto';
import { importJWK, type JWK, SignJWT } from 'jose';
import { secretFile } from '#platform/config';
import { TokenVerifier } from './token-verifier';

const lifetimeSeconds = 8 * 3600;
const audience = 'tandem';

/** The demo issuer: a signing key kept in the data folder, a discovery document, and tokens for demo people. Development only. */
export class BuiltinIssuer {
  private readonly jwk: JWK;

  constructor(
    readonly url: string,
    dataDir: string,
  ) {
    const make = (): string =>
      JSON.stringify(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }));
    this.jwk = {
      ...(JSON.parse(secretFile(dataDir, 'issuer.jwk', make)) as JWK),
      alg: 'ES256',
      use: 'sig',
      kid: 'tandem-demo',
    };
  }

  get discovery() {
    return {
      issuer: this.url,
      jwks_uri: `${this.url}/.well-known/jwks.json`,
      response_types_supported: ['token'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['ES256'],
    };
  }

  get jwks(): { keys: JWK[] } {
    const { kty, crv, x, y, alg, use, kid } = this.jwk as Record<string, string>;
    return { keys: [{ kty, crv, x, y, alg, use, kid } as JWK] };
  }

  verifier(): TokenVerifier {
    return TokenVerifier.local(this.url, audience, this.jwks);
  }

  /** Signs who somebody is; what they may do stands in the log. */
  async tokenFor({
    subject,
    email,
    name,
  }: {
    subject: string;
    email: string;
    name: string;
  }): Promise<{ accessToken: string; expiresAt: string }> {
    const expires = Math.floor(Date.now() / 1000) + lifetimeSeconds;
    const accessToken = await new SignJWT({ email, email_verified: true, name })
      .setProtectedHeader({ alg: 'ES256', kid: 'tandem-demo', typ: 'at+jwt' })
      .setIssuer(this.url)
      .setAudience(audience)
      .setSubject(subject)
      .setIssuedAt()
      .setExpirationTime(expires)
      .sign(await importJWK(this.jwk, 'ES256'));
    return { accessToken, expiresAt: new Date(expires * 1000).toISOString() };
  }
}
