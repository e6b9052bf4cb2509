import { type DynamicModule, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Clock, ClosingDays } from '#platform/clock';
import { Keys } from '#platform/config';
import { Histories } from '#platform/context';
import { Database } from '#platform/database';
import { EventLog, LogGenerations, Streams } from '#platform/event-store';
import { PastRows, ReadModels, RecentWrites, Screens } from '#platform/read-models';
import { NameSources } from '#platform/texts';
import { Vault } from '#platform/vault';
import type { Core } from './core';

/** The opened core, for whoever asks for a part of it by class. */
@Module({})
export class CoreModule {
  static of(core: Core): DynamicModule {
    const parts = [
      { provide: Database, useValue: core.database },
      { provide: EventLog, useValue: core.log },
      { provide: LogGenerations, useValue: core.logGenerations },
      { provide: Keys, useValue: core.keys },
      { provide: Vault, useValue: core.vault },
      { provide: Clock, useValue: core.clock },
      { provide: ClosingDays, useValue: new ClosingDays(core.config.closingDays) },
      { provide: Streams, useValue: core.streams },
      { provide: ReadModels, useValue: core.readModels },
      { provide: RecentWrites, useValue: core.recent },
      { provide: Screens, useValue: core.screens },
      { provide: PastRows, useValue: core.past },
      { provide: NameSources, useValue: core.names },
      Histories,
    ];
    return {
      module: CoreModule,
      global: true,
      imports: [CqrsModule.forRoot()],
      providers: parts,
      exports: [...parts, CqrsModule],
    };
  }
}
