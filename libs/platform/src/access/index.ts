export * from './access.guard';
export * from './ask-reader';
export * from './builtin-issuer';
export * from './hierarchy';
export * from './people';
export * from './policy';
export * from './token-verifier';
