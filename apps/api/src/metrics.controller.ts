import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow } from '#platform/access';
import { AllRefused } from '#platform/http';
import { Metrics } from '#platform/metrics';

const mediaType = 'text/plain; version=0.0.4; charset=utf-8';

/** For Prometheus, inside the network: a proxy must not publish it. */
@ApiTags('health')
@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Allow('anybody')
  @ApiOperation({ summary: 'Figures of this process in the text format of Prometheus', security: [] })
  @AllRefused(400)
  @ApiProduces('text/plain')
  @ApiOkResponse({ description: 'The figures', schema: { type: 'string' } })
  @Header('content-type', mediaType)
  @Get()
  showMetrics(): Promise<string> {
    return this.metrics.text();
  }
}
