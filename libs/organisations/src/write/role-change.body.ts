import { type Role, roles } from '#platform/domain';
import { Choice, Text } from '#platform/http';

/** Which role is granted or revoked, and why. */
export class RoleChangeBody {
  @Choice(roles, { description: 'The role' }) readonly role: Role;
  @Text({ description: 'Why', example: 'Member of the inclusion team', max: 500 }) readonly reason: string;
}
