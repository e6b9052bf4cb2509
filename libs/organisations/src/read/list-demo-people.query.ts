import { Controller, Get } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { Shows } from '#platform/http';
import { type DemoPerson, DemoPeople } from './demo-people';

export class DemoPersonView implements DemoPerson {
  @ApiProperty({ description: 'What POST /dev/tokens takes', example: 'ines.peeters' }) readonly person: string;
  @ApiProperty({ description: 'Name', example: 'Ines Peeters' }) readonly name: string;
  @ApiProperty({ description: 'Language of correspondence', example: 'nl' }) readonly language: string;
  @ApiProperty({ description: 'Organisation of today', type: 'string', nullable: true, example: 'FOD Economie' })
  readonly organisation: string | null;
  @ApiProperty({ description: 'Roles', type: [String], example: ['applicant'] }) readonly roles: readonly string[];
}

/** Everybody who was invited, for anybody: only in the module of development. */
@ApiTags('development')
@Controller('dev/people')
export class ListDemoPeopleController {
  constructor(private readonly people: DemoPeople) {}

  @Shows({ allow: 'anybody', summary: 'Everybody who was invited', shows: [DemoPersonView] })
  @Get()
  list(): Promise<readonly DemoPerson[]> {
    return this.people.list();
  }
}
