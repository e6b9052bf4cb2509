import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { AnswerKinds, describeKinds, sharedHeaders, sharedRefusals } from '#platform/http';
import { ApiModule, type ApiParts } from './api.module';
import { refusalExamples } from './open-api.refusals';
import { tags } from './open-api.tags';

/** OpenAPI 3.1 at `/openapi.json` and Swagger UI at `/docs`. */
export function serveOpenApi(app: NestFastifyApplication): void {
  const document = openApiOf(app);
  app.get(AnswerKinds).learn(document);
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
      'Calls, applications, grants and decrees of diversity policy. Money in cents, rates in basis points, moments in UTC. Refusals are RFC 9457 problems. Every list is also given whole as CSV (`Accept: text/csv`).',
    )
    .setVersion('1')
    .addServer('/', 'Where this document comes from')
    .addBearerAuth({
      type: 'http',
      scheme: 'bearer',
      bearerFormat: 'JWT',
      description: 'An access token of the issuer',
    });
  for (const [name, description] of Object.entries(tags)) about.addTag(name, description);
  const document = SwaggerModule.createDocument(app, about.build(), { operationIdFactory: operationId });
  const components = { ...document.components, headers: sharedHeaders, responses: sharedRefusals(refusalExamples) };
  return describeKinds({ ...document, components });
}

/** `SubmitApplicationController` is `submitApplication`; where a controller has several routes, each method says it all. */
export function operationId(controller: string, method: string): string {
  const name = controller.replace(/Controller$/, '');
  return /[A-Z]/.test(method) ? method : name.charAt(0).toLowerCase() + name.slice(1);
}

/** What a process in development mode serves, told without starting one. */
export async function openApiDocument(): Promise<OpenAPIObject> {
  const parts = { core: { config: { development: true } }, issuer: {}, developmentClock: {} } as ApiParts;
  const outline = { preview: true, logger: false } as const; // nothing is instantiated
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.of(parts), new FastifyAdapter(), outline);
  prefixRoutes(app);
  return openApiOf(app);
}

export function prefixRoutes(app: NestFastifyApplication): void {
  app.setGlobalPrefix('v1', { exclude: ['metrics', 'health/*path', 'dev/*path', '.well-known/*path'] });
}
