/** The words every context is written in. Pure: no framework, no driver, no clock, no chance. */
export * from './brand';
export * from './cents';
export * from './decider';
export * from './embargo';
export * from './instant';
export * from './language';
export * from './local-days';
export * from './once';
export * from './people';
export * from './projection';
export * from './reaction';
export * from './reporting-lines';
export * from './rules';
export * from './term';
export * from './upcaster';
