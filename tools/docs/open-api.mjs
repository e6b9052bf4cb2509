import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './sources.mjs';

/** The OpenAPI document of a process in development mode, as it serves it. */
export function openApiDocument() {
  const require = createRequire(import.meta.url);
  require('reflect-metadata');
  return require(join(root, 'dist/apps/api/src/open-api.js')).openApiDocument();
}

export const openApiPage = (document) => `${JSON.stringify(document, null, 2)}\n`;
