import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { sourceFiles } from './support/golden';

/** What may stand as plain text in the log. Reviewed: words of a person and about a person never join it. */
const plainTexts: readonly string[] = [
  // titles of projects: published with the grant, and lists search them
  ...[
    'ApplicationAnswers.title',
    'ApplicationSubmitted.title',
    'ApplicationSentForSignOff.title',
    'ApplicationCompleted.title',
  ],
  // references, numbers, times and codes of our own making or of the State's
  ...[
    ...['ApplicationSubmitted', 'ApplicationFoundAdmissible', 'ApplicationFoundInadmissible', 'ApplicationWithdrawn'],
    'ApplicationMarkedDuplicate',
  ].map((each) => `${each}.reference`),
  ...['CompletionRequested', 'ApplicationCompleted', 'InadmissibilityNotified', 'ApplicationReinstated'].map(
    (each) => `${each}.reference`,
  ),
  ...['CompletionRequested', 'CompletionRequestWithdrawn'].map((each) => `${each}.requestId`),
  ...['ApplicationCompleted.requestIds', 'CompletionRequestWithdrawn.reference'],
  ...[
    'GrantAbout.reference',
    'AllocatedLine.reference',
    'AgendaItem.reference',
    'RankedLine.reference',
    'DecreeDrafted.sourceLine',
    'DecreePublished.numac',
    'DecreeInForce.numac',
  ],
  ...['department', 'division', 'programme', 'activity', 'allocation'].map((part) => `BudgetAddress.${part}`),
  ...['ArrivedOnPaper.receivedTime', 'Criterion.code', 'CallContent.scheme', 'OrganisationRegistered.kboNumber'],
  ...['RoundScheduled', 'RoundProlonged', 'RoundReopened', 'RoundFreed'].map((each) => `${each}.scheme`),
  ...['CriterionScore.criterion', 'CriterionResult.criterion', 'ExactNumber.numerator', 'ExactNumber.denominator'],
  'IdentityBound.issuerKey', // a keyed hash
  // official texts of calls and names of organisations
  ...['Criterion.names', 'CallContent.title', 'CallContent.description', 'CallContent.theme'],
  ...['DraftCriterion.names', 'CallDraft.title', 'CallDraft.description', 'CallDraft.theme'],
  ...['OrganisationRegistered.names', 'OrganisationRenamed.names', 'DecreeLine.names'],
];

/** Every property in the `*.events.ts` files that holds plain text, as `<name>.<property>` of the nearest named type or event. */
function plainTextsIn(file: string): readonly string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const look = (node: ts.Node, owner: string): void => {
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) owner = node.name.text;
    if (ts.isPropertySignature(node) && node.type) {
      const name = (node.name as ts.Identifier).text;
      const isEvent = /^[A-Z]/.test(name);
      if (isEvent) owner = name;
      else if (holdsText(node.type)) found.push(`${owner}.${name}`);
    }
    node.forEachChild((child) => look(child, owner));
  };
  look(source, file);
  return found;
}

/** Whether the type is a text or made of texts; the properties of an object type are looked at one by one. */
function holdsText(type: ts.Node): boolean {
  if (ts.isTypeLiteralNode(type)) return false;
  if (type.kind === ts.SyntaxKind.StringKeyword) return true;
  if (ts.isTypeReferenceNode(type) && type.typeName.getText() === 'LocalizedText') return true;
  return type.getChildren().some(holdsText);
}

it('no event holds words as plain text, but those that were reviewed', () => {
  const found = sourceFiles('events').flatMap(plainTextsIn);
  expect({ asVaultRef: found.filter((each) => !plainTexts.includes(each)) }).toEqual({ asVaultRef: [] });
  expect({ leftOver: plainTexts.filter((each) => !found.includes(each)) }).toEqual({ leftOver: [] });
});
