import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ApplicationsApiModule } from '#applications/applications.module';
import { CallsApiModule } from '#calls/calls.module';
import { GrantsApiModule } from '#grants/grants.module';
import { JuryApiModule } from '#jury/jury.module';
import { NotificationsApiModule } from '#notifications/notifications.module';
import { OrganisationsApiModule } from '#organisations/organisations.module';
import { BuiltinIssuer, TokenVerifier } from '#platform/access';
import { DevelopmentClock } from '#platform/clock';
import { LiveChanges } from '#platform/context';
import { type Core, CoreModule } from '#platform/core';
import { HttpModule } from '#platform/http';
import { Metrics } from '#platform/metrics';
import { WorkDesk } from '#platform/queues';
import { TasksModule } from '#platform/tasks';
import { Threads } from '#platform/threads';
import { contexts, rules } from '../../contexts';
import { DevelopmentController } from './development.controller';
import { HealthController } from './health.controller';
import { MetricsController } from './metrics.controller';
import { WorkController } from './work.controller';
import { IssuerController } from './issuer.controller';

export interface ApiParts {
  readonly core: Core;
  readonly verifier: TokenVerifier;
  readonly issuer: BuiltinIssuer | undefined;
  readonly developmentClock: DevelopmentClock | undefined;
  readonly desk: WorkDesk;
  readonly threads: Threads;
  readonly poke: (keys: readonly string[]) => void;
}

/** Every route of Tandem. */
@Module({})
export class ApiModule {
  static of({ core, verifier, issuer, developmentClock, desk, threads, poke }: ApiParts): DynamicModule {
    const { config } = core;
    const access: DynamicModule = {
      module: AccessModule,
      global: true,
      providers: [{ provide: TokenVerifier, useValue: verifier }, { provide: Threads, useValue: threads }, LiveChanges],
      exports: [TokenVerifier, Threads, LiveChanges],
    };
    return {
      module: ApiModule,
      imports: [
        DiscoveryModule,
        CoreModule.of(core),
        access,
        HttpModule.with(rules),
        OrganisationsApiModule.with(config),
        CallsApiModule,
        ApplicationsApiModule,
        GrantsApiModule,
        JuryApiModule,
        TasksModule.with(contexts.flatMap(({ tasks = [] }) => tasks)),
        NotificationsApiModule.with({
          development: config.development,
          poke,
          barriers: contexts.flatMap(({ mailBarriers = [] }) => mailBarriers),
        }),
      ],
      controllers: [
        HealthController,
        MetricsController,
        WorkController,
        ...(issuer ? [IssuerController] : []),
        ...(issuer && developmentClock ? [DevelopmentController] : []),
      ],
      providers: [
        { provide: WorkDesk, useValue: desk },
        { provide: Metrics, useValue: core.metrics },
        ...(issuer ? [{ provide: BuiltinIssuer, useValue: issuer }] : []),
        ...(developmentClock ? [{ provide: DevelopmentClock, useValue: developmentClock }] : []),
      ],
    };
  }
}

class AccessModule {}
