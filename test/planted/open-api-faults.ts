import type { OpenApi } from '../support/open-api-examples';

type Fault = (document: any) => void;
const operation = (document: any, path: string, method = 'post') => document.paths[path][method];
const field = (document: any, name: string) => document.components.schemas.CallView.properties[name];

/** For each rule that guards readers and generators of clients a fault of its own; they stand beside each other in one document. */
const faults: Readonly<Record<string, Fault>> = {
  'operation-operationId': (document) => delete operation(document, '/v1/calls/{id}/publications').operationId,
  'operation-operationId-unique': (document) =>
    (operation(document, '/v1/calls/{id}/amendments').operationId = 'draftCall'),
  'rule/operation-ids-are-camel-case': (document) =>
    (operation(document, '/v1/calls/{id}/extensions').operationId = 'ExtendDeadlineController_extend'),
  'operation-summary': (document) => delete operation(document, '/v1/calls').summary,
  'operation-singular-tag': (document) => operation(document, '/v1/calls').tags.push('grants'),
  'operation-tag-defined': (document) => (operation(document, '/v1/applications').tags = ['unheardOf']),
  'tag-description': (document) => delete document.tags[0].description,
  'operation-4xx-response': (document) =>
    (operation(document, '/v1/people').responses = { 201: { description: 'Done' } }),
  'operation-4xx-problem-details-rfc7807': (document) =>
    (operation(document, '/v1/organisations').responses[404] = { description: 'Unknown' }),
  'response-mime-type': (document) =>
    (operation(document, '/v1/decrees').responses[201].content = { 'text/html': { schema: { type: 'string' } } }),
  'security-defined': (document) => delete operation(document, '/v1/people', 'get').security,
  'path-parameters-defined': (document) => (operation(document, '/v1/calls/{id}', 'get').parameters = []),
  'rule/parameters-are-described': (document) =>
    delete operation(document, '/v1/calls/{id}', 'patch').parameters[0].description,
  'rule/paths-are-camel-case': (document) => (document.paths['/v1/final-publications'] = document.paths['/v1/me']),
  'no-ambiguous-paths': (document) => (document.paths['/v1/calls/{other}'] = document.paths['/v1/calls/{id}']),
  'no-unresolved-refs': (document) => delete document.components.schemas.GrantView,
  'no-unused-components': (document) => (document.components.schemas.Idle = { type: 'string' }),
  'no-invalid-schema-examples': (document) => (field(document, 'version').example = 'the first'),
  'no-required-schema-properties-undefined': (document) => document.components.schemas.CallView.required.push('none'),
  'no-enum-type-mismatch': (document) => (field(document, 'status').enum = [1]),
  struct: (document) => (field(document, 'id').type = 'uuid'),
};

export const rulesWithAFault = Object.keys(faults);

export function faulty(document: OpenApi): unknown {
  const copy: unknown = structuredClone(document);
  for (const plant of Object.values(faults)) plant(copy);
  return copy;
}
