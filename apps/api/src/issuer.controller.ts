import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, BuiltinIssuer } from '#platform/access';

/** What every OpenID Connect issuer publishes of itself, for the built-in one. */
@ApiExcludeController()
@Controller('.well-known')
export class IssuerController {
  constructor(private readonly issuer: BuiltinIssuer) {}

  @Allow('anybody')
  @Get('openid-configuration')
  discovery() {
    return this.issuer.discovery;
  }

  @Allow('anybody')
  @Get('jwks.json')
  keys() {
    return this.issuer.jwks;
  }
}
