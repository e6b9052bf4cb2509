import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** OpenAPI 3.1 at `/openapi.json` and Swagger UI at `/docs`. */
export function serveOpenApi(app: NestFastifyApplication): void {
  const document = openApiOf(app);
  SwaggerModule.setup('docs', app, document, {
    jsonDocumentUrl: 'openapi.json',
    customSiteTitle: 'Tandem',
    swaggerOptions: { persistAuthorization: true },
  });
}

export function openApiOf(app: NestFastifyApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Tandem')
    .setDescription(
      'Calls, applications, grants and decrees of diversity policy. Money in cents, rates in basis points, moments in UTC. Refusals are RFC 9457 problems.',
    )
    .setVersion('1')
    .addServer('/')
    .addBearerAuth()
    .build();
  return SwaggerModule.createDocument(app, about);
}
