import { Controller, Get, Module, Post } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService, NestFactory, Reflector } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Allow, refuseUnguardedRoutes } from '#platform/access';

abstract class InheritedController {
  @Get('inherited')
  inherited(): string {
    return 'inherited';
  }
}

@Controller('declared')
class DeclaredController {
  @Allow('anybody')
  @Get()
  declared(): string {
    return this.help();
  }

  private help(): string {
    return 'no route';
  }
}

@Allow(['administrator'])
@Controller('whole')
class WholeController {
  @Get()
  whole(): string {
    return 'whole';
  }
}

@Controller('forgotten')
class ForgottenController extends InheritedController {
  @Allow('anybody')
  @Get()
  declared(): string {
    return 'declared';
  }

  @Post()
  forgotten(): string {
    return 'forgotten';
  }
}

@Module({ imports: [DiscoveryModule], controllers: [DeclaredController, WholeController] })
class SoundModule {}

@Module({ imports: [DiscoveryModule], controllers: [DeclaredController, ForgottenController] })
class UnsoundModule {}

async function boot(module: new () => object): Promise<void> {
  const app = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(), { logger: false });
  try {
    await app.init();
    refuseUnguardedRoutes(app.get(DiscoveryService, { strict: false }), app.get(Reflector));
  } finally {
    await app.close();
  }
}

describe('a route without a declared policy', () => {
  it('does not boot, and all of them are named, inherited ones too', () =>
    expect(boot(UnsoundModule)).rejects.toThrow(
      'routes without a declared policy: ForgottenController.forgotten, ForgottenController.inherited',
    ));

  it('declared on the route or on its controller boots', () => expect(boot(SoundModule)).resolves.toBeUndefined());
});
